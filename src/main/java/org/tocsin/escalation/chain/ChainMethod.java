package org.tocsin.escalation.chain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Notification method of a chain's step. PAGER is PagerDuty; without PagerDuty the page uses the person's own channels. */
enum ChainMethod {
    EMAIL("email"),
    SLACK("slack"),
    PAGER("pagerduty"),
    PHONE("phone");

    private final String channel;

    ChainMethod(String channel) {
        this.channel = channel;
    }

    static Optional<ChainMethod> of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    List<String> channels() {
        return List.of(channel);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.tocsin.notification.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;

/**
 * A person's message preferences, as the API reads and shows them.
 *
 * @param locale language of messages, such as {@code de}; empty is the tenant's usual
 * @param urgent channels for P0 and P1, best first; none leaves it to notification-channels
 * @param other  channels for everything else, best first; none leaves it to notification-channels
 */
record MessagePreferenceBody(
        @Nullable String locale,
        @Nullable List<@Nullable String> urgent,
        @Nullable List<@Nullable String> other) {

    static final MessagePreferenceBody NONE = new MessagePreferenceBody("", List.of(), List.of());

    record Checked(String locale, List<Channel> urgent, List<Channel> other) {}

    static MessagePreferenceBody of(MessagePreference row) {
        return new MessagePreferenceBody(row.locale(), names(row.urgent()), names(row.other()));
    }

    Checked checked() {
        var errors = new InputErrors();
        var checked = new Checked(
                Locales.checked("locale", locale, errors),
                channels("urgent", urgent, errors),
                channels("other", other, errors));
        errors.throwIfAny();
        return checked;
    }

    private static List<Channel> channels(String list, @Nullable List<@Nullable String> words, InputErrors errors) {
        var channels = new LinkedHashSet<Channel>();
        for (int i = 0; words != null && i < Math.min(words.size(), Channel.values().length + 1); i++) {
            var field = list + "[" + i + "]";
            var channel = errors.oneOf(field, Objects.requireNonNullElse(words.get(i), "null"), Channel.class);
            if (channel != null && !channels.add(channel)) {
                errors.add(field, "conflict", "is listed twice");
            }
        }
        return List.copyOf(channels);
    }

    private static List<@Nullable String> names(List<Channel> channels) {
        return channels.stream().<@Nullable String>map(Enum::name).toList();
    }
}

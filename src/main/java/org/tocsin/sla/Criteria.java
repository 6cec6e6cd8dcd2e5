package org.tocsin.sla;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For which incidents a definition is meant: the lists agree all together, and an empty one agrees with anything. */
record Criteria(List<String> categories, List<String> severities, List<String> priorities) {

    boolean match(Map<String, ? extends @Nullable Object> facts) {
        return agrees(categories, facts.get("category"))
                && agrees(severities, facts.get("severity"))
                && agrees(priorities, facts.get("priority"));
    }

    /** @return how many lists say something: the more, the more exactly the definition was meant */
    int count() {
        return (int) Stream.of(categories, severities, priorities)
                .filter(list -> !list.isEmpty())
                .count();
    }

    private static boolean agrees(List<String> allowed, @Nullable Object fact) {
        return allowed.isEmpty()
                || fact != null && allowed.contains(fact.toString().toUpperCase(Locale.ROOT));
    }
}

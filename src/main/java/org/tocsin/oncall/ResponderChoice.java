package org.tocsin.oncall;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people to page, and why they are not the usual ones.
 *
 * @param people           without duplicates, the primary first; empty if nobody may be paged
 * @param remarks          one sentence for each deviation, for display
 * @param clearanceMissing whether somebody was left out for lack of clearance, of which administrators are told
 */
public record ResponderChoice(List<UUID> people, List<String> remarks, boolean clearanceMissing) {

    public static final ResponderChoice NOBODY = new ResponderChoice(List.of(), List.of(), false);

    /** @return the people and remarks of both */
    public ResponderChoice and(ResponderChoice other) {
        return new ResponderChoice(
                union(people, other.people), union(remarks, other.remarks), clearanceMissing || other.clearanceMissing);
    }

    /** @return all remarks in one line; null if there are none */
    public @Nullable String note() {
        return remarks.isEmpty() ? null : String.join(". ", remarks) + ".";
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}

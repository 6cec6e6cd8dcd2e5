package org.tocsin.oncall;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be paged, and why it is not who would usually be.
 *
 * @param people           each once, the primary first; empty if nobody may be
 * @param remarks          one sentence for each departure from the usual, for people to read
 * @param clearanceMissing whether somebody was left out for want of clearance, which administrators should hear of
 */
public record ResponderChoice(List<UUID> people, List<String> remarks, boolean clearanceMissing) {

    public static final ResponderChoice NOBODY = new ResponderChoice(List.of(), List.of(), false);

    /** @return those of both, and all remarks */
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

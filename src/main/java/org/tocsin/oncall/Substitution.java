package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ADD, REMOVE or REPLACE, as it acts on a schedule. It sees those whom layers and temporary schedules put on call, never what
 * another substitution did.
 *
 * @param leaves who goes; null for ADD
 * @param comes  who comes; null for REMOVE
 * @param source OVERRIDE or SWAP
 */
record Substitution(
        Span span, @Nullable UUID leaves, @Nullable UUID comes, ShiftSource source, String reason) {

    /** @return the piece around the instant with all of these applied, oldest first; of two for one person the older counts */
    static Piece all(List<Substitution> substitutions, Piece planned, Instant instant) {
        var span = planned.span();
        Map<UUID, Substitution> instead = new HashMap<>();
        var additions = new ArrayList<Substitution>();
        for (var substitution : substitutions) {
            span = span.cutBy(substitution.span, instant);
            if (!substitution.span.contains(instant)) {
                continue;
            }
            if (substitution.leaves == null) {
                additions.add(substitution);
            } else if (planned.people().contains(substitution.leaves)) {
                instead.putIfAbsent(substitution.leaves, substitution);
            }
        }
        if (instead.isEmpty() && additions.isEmpty()) {
            return planned.within(span);
        }
        return applied(planned.within(span), instead, additions);
    }

    private static Piece applied(Piece planned, Map<UUID, Substitution> instead, List<Substitution> additions) {
        var people = new LinkedHashSet<UUID>();
        var effective = new ArrayList<Substitution>();
        for (var person : planned.people()) {
            var substitution = instead.get(person);
            if (substitution != null) {
                effective.add(substitution);
            }
            var present = substitution == null ? person : substitution.comes;
            if (present != null) {
                people.add(present);
            }
        }
        for (var addition : additions) {
            if (addition.comes != null && people.add(addition.comes)) {
                effective.add(addition);
            }
        }
        if (effective.isEmpty()) {
            return planned;
        }
        var reasons = new LinkedHashSet<String>();
        effective.forEach(substitution -> reasons.add(substitution.reason));
        return new Piece(
                planned.span(),
                List.copyOf(people),
                effective.get(effective.size() - 1).source,
                String.join("; ", reasons),
                planned.of());
    }
}

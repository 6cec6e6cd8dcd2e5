package org.tocsin.sla.catalogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a definition applies to an incident with the given facts, by the same decision that production uses.
 *
 * @param reason       of the rule that chose it, or why it does not apply
 * @param supersededBy the name of the definition that would start instead, where several of one type apply
 * @param competing    the other definitions of its type that apply, the one that would start first
 */
public record Applicability(
        boolean applies,
        Map<String, @Nullable Object> incidentData,
        String reason,
        @Nullable String supersededBy,
        List<Competitor> competing) {

    /**
     * Another definition of the same type that applies.
     * Another definition of the same type that applies.
     * @param criteria number of its lists that are not empty; the definition with the most is preferred
     * @param wins     whether this definition would start
     * @param reason   why it wins or loses
     */
    public record Competitor(
            UUID id, String name, int criteria, int targetDurationMinutes, boolean wins, String reason) {}
}

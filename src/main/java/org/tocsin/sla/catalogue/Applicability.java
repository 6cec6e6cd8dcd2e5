package org.tocsin.sla.catalogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a definition applies to an incident like that, by the same decision that production asks.
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
     *
     * @param criteria how many of its lists say something: the more, the more it is preferred
     * @param wins     whether it is the one that would start
     * @param reason   why it wins, or why another one does
     */
    public record Competitor(
            UUID id, String name, int criteria, int targetDurationMinutes, boolean wins, String reason) {}
}

package org.tocsin.sla;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a definition applies to an incident like that, by the same decision that production asks.
 *
 * @param reason       of the rule that chose it, or why it does not apply
 * @param supersededBy the name of the definition that would start instead, where several of one type apply
 */
record Applicability(
        boolean applies,
        Map<String, @Nullable Object> incidentData,
        String reason,
        @Nullable String supersededBy) {}

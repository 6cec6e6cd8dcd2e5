package org.tocsin.incident.response;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tocsin.incident.lifecycle.IncidentRepository;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Plans the automatic escalations of an incident by the answers of the table escalation-trigger. */
@Service
class AutomaticEscalations {

    private final IncidentRepository incidents;
    private final Cascades cascades;
    private final Clock clock;

    AutomaticEscalations(IncidentRepository incidents, Cascades cascades, Clock clock) {
        this.incidents = incidents;
        this.cascades = cascades;
        this.clock = clock;
    }

    /** @param since what was due before this time was handled already; null if nothing was */
    @Command
    EscalationPlan plan(UUID id, List<? extends Map<String, ?>> answers, @Nullable Instant since) {
        var incident = incidents.findByIdAndTenantId(id, CurrentTenant.id()).orElseThrow();
        if (!incident.isOpen()) {
            return EscalationPlan.NOTHING;
        }
        var rules = answers.stream()
                .flatMap(EscalationRule::read)
                .filter(rule -> rule.services() == null || since == null && cascades.completedBy(incident, rule))
                .toList();
        return EscalationPlan.of(rules, incident.openedAt(), since, clock.instant());
    }
}

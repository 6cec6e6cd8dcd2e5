package org.tocsin.sla;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Retarget SLA instances": one chunk of the running promises that count in an edited calendar. */
@Component
class RetargetSlaInstancesDelegate implements JavaDelegate {

    private static final String CURSOR = "cursor", MORE = "more";

    private final SlaRetargeting retargeting;

    RetargetSlaInstancesDelegate(SlaRetargeting retargeting) {
        this.retargeting = retargeting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var calendar = id(execution, "businessHours").orElse(null);
        var defaultMoved = Boolean.TRUE.equals(execution.getVariable("defaultMoved"));
        var chunk = retargeting.calendarChanged(
                calendar, defaultMoved, id(execution, CURSOR).orElse(null));
        follow(execution, chunk);
    }

    static void follow(DelegateExecution execution, SlaRetargeting.Chunk chunk) {
        execution.setVariable(
                CURSOR, chunk.cursor() == null ? null : chunk.cursor().toString());
        Facts.pass(execution, MORE, chunk.more());
    }

    static Optional<UUID> id(DelegateExecution execution, String variable) {
        return Optional.ofNullable((String) execution.getVariable(variable)).map(UUID::fromString);
    }
}

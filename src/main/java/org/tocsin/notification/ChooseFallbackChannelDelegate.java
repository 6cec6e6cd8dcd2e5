package org.tocsin.notification;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Choose fallback channel": another way to the same person, or none but the inbox, which has it already. */
@Component
class ChooseFallbackChannelDelegate implements JavaDelegate {

    private final DeliveryPlanner planner;

    ChooseFallbackChannelDelegate(DeliveryPlanner planner) {
        this.planner = planner;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var failed = (String) execution.getVariable(NotificationProcess.DELIVERY);
        var next = planner.fallBack(UUID.fromString(execution.getProcessBusinessKey()), UUID.fromString(failed));
        // the variable of this branch: setVariable finds it there, since every branch has its own
        execution.setVariable(
                NotificationProcess.DELIVERY, next.map(UUID::toString).orElse(null));
    }
}

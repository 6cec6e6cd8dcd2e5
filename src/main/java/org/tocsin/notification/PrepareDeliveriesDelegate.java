package org.tocsin.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Prepare deliveries": writes the inboxes and the deliveries of the channels that the table or the policy chose. */
@Component
class PrepareDeliveriesDelegate implements JavaDelegate {

    private final DeliveryPlanner planner;

    PrepareDeliveriesDelegate(DeliveryPlanner planner) {
        this.planner = planner;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void execute(DelegateExecution execution) {
        var answers = execution.getVariable(Facts.ANSWERS);
        var ids = planner.prepare(
                UUID.fromString(execution.getProcessBusinessKey()),
                execution.getProcessInstanceId(),
                answers == null ? List.of() : (List<Map<String, Object>>) answers);
        Facts.pass(
                execution,
                NotificationProcess.DELIVERIES,
                ids.stream().map(UUID::toString).toList());
    }
}

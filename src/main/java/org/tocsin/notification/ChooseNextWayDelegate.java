package org.tocsin.notification;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.notification.NextWays.What;
import org.tocsin.platform.Facts;
import org.tocsin.platform.InvalidInput;
import org.tocsin.platform.Uuids;

/** "Choose next way": the delivery goes out again, or another one takes its place, or nothing is left to do. */
@Component
class ChooseNextWayDelegate implements JavaDelegate {

    private final NextWays ways;

    ChooseNextWayDelegate(NextWays ways) {
        this.ways = ways;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = ways.after(
                id("business_key", execution.getProcessBusinessKey()),
                id(NotificationProcess.DELIVERY, execution.getVariable(NotificationProcess.DELIVERY)));
        var deliveries = next.what() == What.SEND ? List.of(next.delivery().toString()) : List.of();
        Facts.pass(execution, NotificationProcess.DELIVERIES, deliveries);
    }

    /** The message may come from outside. */
    private static UUID id(String field, Object value) {
        return Uuids.find(value)
                .orElseThrow(() -> new InvalidInput(
                        field, "unknown_value", "must be the id of a delivery and of its notification"));
    }
}

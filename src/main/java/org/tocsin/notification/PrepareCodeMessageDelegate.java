package org.tocsin.notification;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.InvalidInput;

/** "Prepare code message": the delivery that is to take a code to the contact under verification. */
@Component
class PrepareCodeMessageDelegate implements JavaDelegate {

    private final CodeMessages messages;

    PrepareCodeMessageDelegate(CodeMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var delivery = messages.prepare(verification(execution), execution.getProcessInstanceId());
        execution.setVariable(NotificationProcess.DELIVERY, delivery.toString());
    }

    private static UUID verification(DelegateExecution execution) {
        try {
            return UUID.fromString(String.valueOf(execution.getProcessBusinessKey()));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("business_key", "unknown_value", "must be the id of a verification");
        }
    }
}

package org.tocsin.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Uuids;

/** "Prepare code message": the delivery that is to take a code to the contact under verification. */
@Component
class PrepareCodeMessageDelegate implements JavaDelegate {

    private final CodeMessages messages;

    PrepareCodeMessageDelegate(CodeMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var delivery =
                messages.prepare(Uuids.businessKey(execution, "a verification"), execution.getProcessInstanceId());
        execution.setVariable(NotificationProcess.DELIVERY, delivery.toString());
    }
}

package org.tocsin.notification;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Withdraw pages", in any process: what was asked for under {@code reference} (else the business key) stands no longer. */
@Component
class WithdrawPagesDelegate implements JavaDelegate {

    private final NotificationService notifications;

    WithdrawPagesDelegate(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = execution.getVariable("reference");
        notifications.withdraw(Objects.toString(reference, execution.getProcessBusinessKey()));
    }
}

package org.tocsin.notification;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Check quiet hours": whether the message waits, and until when. */
@Component
class CheckQuietHoursDelegate implements JavaDelegate {

    private final QuietHold quiet;

    CheckQuietHoursDelegate(QuietHold quiet) {
        this.quiet = quiet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var delivery = (String) execution.getVariable(NotificationProcess.DELIVERY);
        var until = quiet.until(UUID.fromString(delivery)).map(Date::from).orElse(null);
        // of this branch only: each person sleeps at their own time
        execution.setVariableLocal(NotificationProcess.DELIVER_AT, until);
    }
}

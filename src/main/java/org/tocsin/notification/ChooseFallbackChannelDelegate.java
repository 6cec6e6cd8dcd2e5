package org.tocsin.notification;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Choose fallback channel": another way to the same person, or none but the inbox, which has it already. */
@Component
class ChooseFallbackChannelDelegate implements JavaDelegate {

    private final NextWays ways;

    ChooseFallbackChannelDelegate(NextWays ways) {
        this.ways = ways;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var failed = (String) execution.getVariable(NotificationProcess.DELIVERY);
        var next = ways.after(UUID.fromString(execution.getProcessBusinessKey()), UUID.fromString(failed));
        // the variable of this branch: setVariable finds it there, since every branch has its own
        execution.setVariable(NotificationProcess.DELIVERY, next.delivery().toString());
        Facts.pass(execution, NotificationProcess.NEXT_WAY, next.what().name());
        if (next.until() != null) {
            execution.setVariableLocal(NotificationProcess.SHOWN_UNTIL, Date.from(next.until()));
        }
    }
}

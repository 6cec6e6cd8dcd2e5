package org.tocsin.notification;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.DecisionFailed;
import org.tocsin.platform.Facts;
import org.tocsin.platform.Subject;

/** "Apply default channels": the table could not be asked, and the page goes out all the same. */
@Component
class ApplyDefaultChannelsDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    ApplyDefaultChannelsDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.pass(execution, Facts.ANSWERS, ChannelChoice.DEFAULT);
        events.publishEvent(new DecisionFailed(
                CurrentTenant.id(),
                "notification-channels",
                Objects.toString(execution.getVariable(Subject.VARIABLE), ""),
                Objects.toString(execution.getVariable("decisionError"), "")));
    }
}

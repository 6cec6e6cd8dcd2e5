package org.tocsin.notification.revision;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** "Find messages": those delivered for the reference that can be changed. Whether one has to be is seen when it is its turn. */
@Component
class FindMessagesDelegate implements JavaDelegate {

    private final Revisions revisions;

    FindMessagesDelegate(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ids = revisions.changeable(execution.getProcessBusinessKey());
        Facts.pass(
                execution,
                MessageRevisionProcess.MESSAGES,
                ids.stream().map(UUID::toString).toList());
    }
}

package org.tocsin.notification.revision;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** "Find messages": the delivered messages of the reference that can be changed. The worker decides for each whether it has to be. */
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

package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Build ladder": the matrix's answers become the rungs of this escalation. */
@Component
class BuildLadderDelegate implements JavaDelegate {

    private final EscalationClimb climb;

    BuildLadderDelegate(EscalationClimb climb) {
        this.climb = climb;
    }

    @Override
    public void execute(DelegateExecution execution) {
        climb.climbBy(EscalationProcess.id(execution), TableAnswers.rungs(StartEscalationsDelegate.answers(execution)));
    }
}

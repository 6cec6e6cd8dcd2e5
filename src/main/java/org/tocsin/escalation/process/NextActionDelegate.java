package org.tocsin.escalation.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.escalation.facts.DecisionRows;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.platform.process.Facts;

/** Delegates of processes/escalation.bpmn that decide on the next action. */
@Configuration(proxyBeanMethods = false)
class NextActionDelegate {

    private final EscalationPlanner planner;
    private final EscalationProcess process;

    NextActionDelegate(EscalationPlanner planner, EscalationProcess process) {
        this.planner = planner;
        this.process = process;
    }

    /** "Build ladder": stores the matrix's rows as the steps of this escalation. */
    @Bean
    JavaDelegate buildLadderDelegate() {
        return execution -> planner.takeMatrix(
                EscalationProcess.id(execution),
                DecisionRows.steps(DecisionRows.of(execution.getVariable(Facts.ANSWERS))));
    }

    /** "Plan next level": decides what to do now, or where and until when to wait. */
    @Bean
    JavaDelegate planNextLevelDelegate() {
        return execution -> {
            var chosen = DecisionRows.level(DecisionRows.of(execution.getVariable(Facts.ANSWERS)))
                    .orElse(null);
            EscalationProcess.goOn(execution, planner.plan(EscalationProcess.id(execution), chosen));
        };
    }

    /**
     * "Tell subject": acknowledges the incident for the person who acknowledged the escalation. A transaction of its own, since
     * the incident's row must be locked before the escalation's.
     */
    @Bean
    JavaDelegate tellSubjectDelegate() {
        return execution -> {
            var id = EscalationProcess.id(execution);
            planner.untold(id).ifPresent(process::tellSubject);
            planner.told(id);
        };
    }
}

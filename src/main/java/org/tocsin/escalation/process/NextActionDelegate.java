package org.tocsin.escalation.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.escalation.facts.DecisionRows;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.platform.process.Facts;

/** The steps of processes/escalation.bpmn between its pages. */
@Configuration(proxyBeanMethods = false)
class NextActionDelegate {

    private final EscalationPlanner planner;
    private final EscalationProcess process;

    NextActionDelegate(EscalationPlanner planner, EscalationProcess process) {
        this.planner = planner;
        this.process = process;
    }

    /** "Build ladder": the matrix's rows become the steps of this escalation. */
    @Bean
    JavaDelegate buildLadderDelegate() {
        return execution -> planner.takeMatrix(
                EscalationProcess.id(execution),
                DecisionRows.steps(DecisionRows.of(execution.getVariable(Facts.ANSWERS))));
    }

    /** "Plan next level": what is to be done now, and if nothing, where to wait until when. */
    @Bean
    JavaDelegate planNextLevelDelegate() {
        return execution -> {
            var chosen = DecisionRows.level(DecisionRows.of(execution.getVariable(Facts.ANSWERS)))
                    .orElse(null);
            EscalationProcess.goOn(execution, planner.plan(EscalationProcess.id(execution), chosen));
        };
    }

    /**
     * "Tell subject": the one who acknowledged the escalation has taken the incident on. A step of its own, in its own transaction:
     * the incident's row is locked before the escalation's.
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

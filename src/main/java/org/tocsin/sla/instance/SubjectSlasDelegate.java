package org.tocsin.sla.instance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.platform.process.Facts;
import org.tocsin.sla.catalogue.SlaCatalogue;
import org.tocsin.sla.clock.SlaTerms;

/** The steps by which a subject's process tells its SLAs what has happened; the facts of the execution say to whom. */
@Configuration(proxyBeanMethods = false)
class SubjectSlasDelegate {

    private final SlaCatalogue catalogue;
    private final SubjectSlaAssignment assignment;
    private final SubjectSlaUpdates updates;

    SubjectSlasDelegate(SlaCatalogue catalogue, SubjectSlaAssignment assignment, SubjectSlaUpdates updates) {
        this.catalogue = catalogue;
        this.assignment = assignment;
        this.updates = updates;
    }

    /** "Start SLA instances": one for each definition that the decision table chose. */
    @Bean
    JavaDelegate startSlaInstancesDelegate() {
        return execution -> assignment.start(chosen(execution), Facts.of(execution));
    }

    /** "Reapply SLAs": the decision table was asked again about a subject that changed; its SLAs follow the answer. */
    @Bean
    JavaDelegate reapplySlasDelegate() {
        return execution -> assignment.reapply(chosen(execution), Facts.of(execution));
    }

    /** "Start update SLA": the customer wrote, and is owed a word. */
    @Bean
    JavaDelegate startUpdateSlaDelegate() {
        return execution -> assignment.awaitUpdate(Facts.of(execution));
    }

    /** "Meet acknowledgement SLAs": the SLAs about answering are met. */
    @Bean
    JavaDelegate meetAcknowledgementSlasDelegate() {
        return execution -> updates.answered(Facts.of(execution));
    }

    /** "Meet response SLAs": staff answered in public, which is what some SLAs are about. */
    @Bean
    JavaDelegate meetResponseSlasDelegate() {
        return execution -> updates.answered(Facts.of(execution));
    }

    /** "Meet resolution SLAs": the SLAs about solving are met, and what can no longer come is ended. */
    @Bean
    JavaDelegate meetResolutionSlasDelegate() {
        return execution -> updates.resolved(Facts.of(execution));
    }

    /** "Pause SLAs": those that wait while their subject is on hold. */
    @Bean
    JavaDelegate pauseSlasDelegate() {
        return execution -> updates.held(Facts.of(execution));
    }

    /** "Resume SLAs": they go on, and the time on hold does not count. */
    @Bean
    JavaDelegate resumeSlasDelegate() {
        return execution -> updates.resumed(Facts.of(execution));
    }

    /** "Cancel SLAs": nothing is owed to a subject that was cancelled. */
    @Bean
    JavaDelegate cancelSlasDelegate() {
        return execution -> updates.cancelled(Facts.of(execution));
    }

    /** "Let SLAs lapse": nobody may reopen the subject any more, so what was still to come never will. */
    @Bean
    JavaDelegate letSlasLapseDelegate() {
        return execution -> updates.lapsed(Facts.of(execution));
    }

    /** "Reopen SLAs": what had ended with the subject goes on. */
    @Bean
    JavaDelegate reopenSlasDelegate() {
        return execution -> assignment.reopen(Facts.of(execution));
    }

    @SuppressWarnings("unchecked")
    private List<SlaTerms> chosen(DelegateExecution execution) {
        var answers = (List<Map<String, Object>>) execution.getVariable(Facts.ANSWERS);
        return catalogue.terms(Objects.requireNonNullElse(answers, List.of()));
    }
}

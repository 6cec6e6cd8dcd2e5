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

/** The delegates by which a subject's process passes events to its SLAs. The facts of the execution name the subject. */
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

    /** "Start SLA instances": starts one for each definition that the decision table chose. */
    @Bean
    JavaDelegate startSlaInstancesDelegate() {
        return execution -> assignment.start(chosen(execution), Facts.of(execution));
    }

    /** "Reapply SLAs": adapts the SLAs of a reclassified subject to the new answer of the decision table. */
    @Bean
    JavaDelegate reapplySlasDelegate() {
        return execution -> assignment.reapply(chosen(execution), Facts.of(execution));
    }

    /** "Start update SLA": the customer wrote and is owed a reply. */
    @Bean
    JavaDelegate startUpdateSlaDelegate() {
        return execution -> assignment.awaitUpdate(Facts.of(execution));
    }

    /** "Meet acknowledgement SLAs": meets the SLAs that an acknowledgement meets. */
    @Bean
    JavaDelegate meetAcknowledgementSlasDelegate() {
        return execution -> updates.answered(Facts.of(execution));
    }

    /** "Meet response SLAs": meets the SLAs that a public answer of staff meets. */
    @Bean
    JavaDelegate meetResponseSlasDelegate() {
        return execution -> updates.answered(Facts.of(execution));
    }

    /** "Meet resolution SLAs": meets the resolution SLAs and ends those that can no longer be met. */
    @Bean
    JavaDelegate meetResolutionSlasDelegate() {
        return execution -> updates.resolved(Facts.of(execution));
    }

    /** "Pause SLAs": pauses those that pause on hold. */
    @Bean
    JavaDelegate pauseSlasDelegate() {
        return execution -> updates.held(Facts.of(execution));
    }

    /** "Resume SLAs": lets them run again; the time on hold does not count. */
    @Bean
    JavaDelegate resumeSlasDelegate() {
        return execution -> updates.resumed(Facts.of(execution));
    }

    /** "Cancel SLAs": cancels the SLAs of a cancelled subject. */
    @Bean
    JavaDelegate cancelSlasDelegate() {
        return execution -> updates.cancelled(Facts.of(execution));
    }

    /** "Let SLAs lapse": the subject can no longer be reopened, so the SLAs that are still open are cancelled. */
    @Bean
    JavaDelegate letSlasLapseDelegate() {
        return execution -> updates.lapsed(Facts.of(execution));
    }

    /** "Reopen SLAs": continues the SLAs that had ended with the subject. */
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

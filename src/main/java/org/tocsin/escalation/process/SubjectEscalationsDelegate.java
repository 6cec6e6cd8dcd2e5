package org.tocsin.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.escalation.facts.SubjectEnded;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.escalation.instance.EscalationService;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Subject;

/** Delegates by which a subject's process passes its changes to its escalations; the execution's facts identify the subject. */
@Configuration(proxyBeanMethods = false)
class SubjectEscalationsDelegate {

    private final EscalationService escalations;
    private final ApplicationEventPublisher news;

    SubjectEscalationsDelegate(EscalationService escalations, ApplicationEventPublisher news) {
        this.escalations = escalations;
        this.news = news;
    }

    /** "Acknowledge escalations": acknowledges the subject's open escalations. */
    @Bean
    JavaDelegate acknowledgeEscalationsDelegate() {
        return execution -> {
            var subject = subject(execution);
            escalations.acknowledgeAll(subject.type(), subject.id(), EscalationProcess.actor(execution));
        };
    }

    /** "Resolve escalations": resolves the subject's open escalations. */
    @Bean
    JavaDelegate resolveEscalationsDelegate() {
        return execution -> {
            var subject = subject(execution);
            escalations.resolveAll(subject.type(), subject.id(), EscalationProcess.actor(execution));
            news.publishEvent(new SubjectEnded(subject.type(), subject.id()));
        };
    }

    /** "Cancel escalations": cancels the subject's open escalations. */
    @Bean
    JavaDelegate cancelEscalationsDelegate() {
        return execution -> {
            var subject = subject(execution);
            escalations.cancelAll(subject.type(), subject.id(), EscalationProcess.actor(execution));
            news.publishEvent(new SubjectEnded(subject.type(), subject.id()));
        };
    }

    private static Subject subject(DelegateExecution execution) {
        return SubjectFacts.subject(Facts.of(execution));
    }
}

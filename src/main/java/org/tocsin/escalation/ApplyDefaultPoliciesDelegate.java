package org.tocsin.escalation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.DecisionFailed;
import org.tocsin.platform.Facts;
import org.tocsin.platform.Subject;

/** "Apply default policies": the table failed, so each policy is set off by its own criteria. */
@Component
class ApplyDefaultPoliciesDelegate implements JavaDelegate {

    private final ApplicationEventPublisher news;

    ApplyDefaultPoliciesDelegate(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.pass(
                execution,
                Facts.ANSWERS,
                List.of(Map.of("chosen", matching(execution), "reason", "Its own criteria match; the table failed")));
        publishFailure(news, execution, "escalation-policy");
    }

    private static List<Object> matching(DelegateExecution execution) {
        return execution.getVariable(PolicyCandidatesListener.CANDIDATES) instanceof List<?> candidates
                ? candidates.stream()
                        .filter(c -> c instanceof Map<?, ?> candidate && Boolean.TRUE.equals(candidate.get("matches")))
                        .<Object>map(c -> String.valueOf(((Map<?, ?>) c).get("id")))
                        .toList()
                : List.of();
    }

    /** Lets those who run Tocsin know that a table of this module could not be used. */
    static void publishFailure(ApplicationEventPublisher news, DelegateExecution execution, String decision) {
        news.publishEvent(new DecisionFailed(
                CurrentTenant.id(),
                decision,
                String.valueOf(execution.getVariable(Subject.VARIABLE)),
                String.valueOf(execution.getVariable("decisionError"))));
    }
}

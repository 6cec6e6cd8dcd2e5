package org.tocsin.escalation.facts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.escalation.steps.Action;
import org.tocsin.platform.process.DecisionFailed;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** Supplies default rows when a decision table failed. The administrators get an operator alert. */
@Configuration(proxyBeanMethods = false)
class DefaultRowsDelegate {

    private final ApplicationEventPublisher news;

    DefaultRowsDelegate(ApplicationEventPublisher news) {
        this.news = news;
    }

    /** "Apply default policies": each policy starts by its own criteria. */
    @Bean
    JavaDelegate applyDefaultPoliciesDelegate() {
        return instead(
                "escalation-policy",
                execution -> List.of(
                        Map.of("chosen", matching(execution), "reason", "Its own criteria match; the table failed")));
    }

    /** "Apply default level": the escalation begins at the first level. */
    @Bean
    JavaDelegate applyDefaultLevelDelegate() {
        return instead(
                "escalation-level",
                execution -> List.of(Map.of("level", 1, "reason", "The first level; the table failed")));
    }

    /** "Apply default ladder": pages the on-call person at once and the team lead or backup 15 minutes later. */
    @Bean
    JavaDelegate applyDefaultLadderDelegate() {
        return instead(
                "escalation-matrix",
                execution -> List.of(step(1, 0, Action.PAGE_ONCALL), step(2, 15, Action.NOTIFY_TEAM_LEAD)));
    }

    /** "Apply default customer contacts": tells the on-call person; updates are due every two hours. */
    @Bean
    JavaDelegate applyDefaultCustomerContactsDelegate() {
        return instead(
                "customer-escalation",
                execution ->
                        List.of(Map.of("tell", List.of(Action.NOTIFY_ONCALL.word()), "update_every_minutes", 120)));
    }

    private JavaDelegate instead(String decision, Function<DelegateExecution, List<Map<String, Object>>> rows) {
        return execution -> {
            Facts.pass(execution, Facts.ANSWERS, rows.apply(execution));
            news.publishEvent(new DecisionFailed(
                    CurrentTenant.id(),
                    decision,
                    String.valueOf(execution.getVariable(Subject.VARIABLE)),
                    String.valueOf(execution.getVariable("decisionError"))));
        };
    }

    private static List<String> matching(DelegateExecution execution) {
        return execution.getVariable(DecisionRows.CANDIDATES) instanceof List<?> candidates
                ? candidates.stream()
                        .filter(c -> c instanceof Map<?, ?> candidate && Boolean.TRUE.equals(candidate.get("matches")))
                        .map(c -> String.valueOf(((Map<?, ?>) c).get("id")))
                        .toList()
                : List.of();
    }

    private static Map<String, Object> step(int level, int afterMinutes, Action action) {
        return Map.of("level", level, "after_minutes", afterMinutes, "actions", List.of(action.word()));
    }
}

package org.tocsin.escalation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Apply default ladder": the table failed, so whoever is on call is paged at once, and who stands behind a quarter of an hour later. */
@Component
class ApplyDefaultLadderDelegate implements JavaDelegate {

    private final ApplicationEventPublisher news;

    ApplyDefaultLadderDelegate(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.pass(
                execution,
                Facts.ANSWERS,
                List.of(rung(1, 0, Action.PAGE_ONCALL), rung(2, 15, Action.NOTIFY_TEAM_LEAD)));
        ApplyDefaultPoliciesDelegate.publishFailure(news, execution, "escalation-matrix");
    }

    private static Map<String, Object> rung(int level, int afterMinutes, Action action) {
        return Map.of("level", level, "after_minutes", afterMinutes, "actions", List.of(action.word()));
    }
}

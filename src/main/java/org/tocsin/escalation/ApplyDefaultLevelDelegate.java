package org.tocsin.escalation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Apply default level": the table failed, so the climb begins at the first level. */
@Component
class ApplyDefaultLevelDelegate implements JavaDelegate {

    private final ApplicationEventPublisher news;

    ApplyDefaultLevelDelegate(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.pass(
                execution, Facts.ANSWERS, List.of(Map.of("level", 1, "reason", "The first level; the table failed")));
        ApplyDefaultPoliciesDelegate.publishFailure(news, execution, "escalation-level");
    }
}

package org.tocsin.oncall.swap;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.DecisionFailed;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** "Apply default approval": the table failed, so an approval is needed unless the shift has begun. */
@Component
class ApplyDefaultApprovalDelegate implements JavaDelegate {

    private final ApplicationEventPublisher news;

    ApplyDefaultApprovalDelegate(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var live = Boolean.TRUE.equals(Facts.of(execution).get("live"));
        Facts.pass(
                execution,
                Facts.ANSWERS,
                List.of(Map.of("approval_needed", !live, "reason", "The table of approvals failed")));
        news.publishEvent(new DecisionFailed(
                CurrentTenant.id(),
                "shift-swap-approval",
                String.valueOf(execution.getVariable(Subject.VARIABLE)),
                String.valueOf(execution.getVariable("decisionError"))));
    }
}

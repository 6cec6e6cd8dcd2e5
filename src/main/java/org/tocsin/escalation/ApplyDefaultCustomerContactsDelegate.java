package org.tocsin.escalation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Apply default customer contacts": the table failed, so whoever is on call hears of it, and updates are due every two hours. */
@Component
class ApplyDefaultCustomerContactsDelegate implements JavaDelegate {

    private final ApplicationEventPublisher news;

    ApplyDefaultCustomerContactsDelegate(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.pass(
                execution,
                Facts.ANSWERS,
                List.of(Map.of("tell", List.of(Action.NOTIFY_ONCALL.word()), "update_every_minutes", 120)));
        ApplyDefaultPoliciesDelegate.publishFailure(news, execution, "customer-escalation");
    }
}

package org.tocsin.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.platform.process.Facts;

/** "Find responders": finds whom the current step pages, and sets the variables of the page. */
@Component
class FindRespondersDelegate implements JavaDelegate {

    private final EscalationPlanner planner;
    private final StepRecipients recipients;

    FindRespondersDelegate(EscalationPlanner planner, StepRecipients recipients) {
        this.planner = planner;
        this.recipients = recipients;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = EscalationProcess.id(execution);
        var page = recipients.find(id);
        var facts = planner.facts(id);
        facts.put("recipients_note", page.note());
        Facts.put(execution, facts);
        Facts.pass(execution, "noticeType", "ESCALATION");
        Facts.pass(execution, "noticeKey", "escalation:" + id + ":" + page.level() + ":" + page.times());
        Facts.pass(execution, "anybodyToPage", page.anybody());
        Facts.pass(execution, "reference", id.toString());
        Facts.pass(
                execution,
                "recipients",
                page.people().stream().map(Object::toString).toList());
        Facts.pass(execution, "contacts", page.contacts());
        Facts.pass(execution, EscalationProcess.LEVEL, page.level());
        Facts.pass(execution, "round", page.round());
        Facts.pass(execution, "channels", page.channels().isEmpty() ? null : page.channels());
    }
}

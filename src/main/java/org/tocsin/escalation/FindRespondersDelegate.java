package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Find responders": whom the level reached now calls, and everything the page needs. */
@Component
class FindRespondersDelegate implements JavaDelegate {

    private final EscalationClimb climb;
    private final EscalationCall calls;

    FindRespondersDelegate(EscalationClimb climb, EscalationCall calls) {
        this.climb = climb;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = EscalationProcess.id(execution);
        var call = calls.make(id);
        var facts = climb.facts(id);
        facts.put("recipients_note", call.note());
        Facts.put(execution, facts);
        Facts.pass(execution, "noticeType", "ESCALATION");
        Facts.pass(execution, "noticeKey", "escalation:" + id + ":" + call.level() + ":" + call.times());
        Facts.pass(execution, "anybodyToPage", call.anybody());
        Facts.pass(execution, "reference", id.toString());
        Facts.pass(
                execution,
                "recipients",
                call.people().stream().map(Object::toString).toList());
        Facts.pass(execution, "contacts", call.contacts());
        Facts.pass(execution, EscalationProcess.LEVEL, call.level());
        Facts.pass(execution, "round", call.round());
        Facts.pass(execution, "channels", call.channels().isEmpty() ? null : call.channels());
    }
}

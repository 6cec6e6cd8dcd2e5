package org.tocsin.notification.answer;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.platform.subject.AnswerTargetDirectory.Kind;
import org.tocsin.platform.transaction.CurrentTenant;

/** Sends response actions as messages to the process of their target, which decides what they do. */
@Component
class AnswerProcess {

    private static final String CHANGE = "change", ACTOR = "actor", TO_LEVEL = "to_level";

    private final RuntimeService runtime;

    AnswerProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @return whether the process waited for the message; if not, it is between two steps or over */
    boolean tell(Kind kind, String id, ResponseActionType action, String actor, @Nullable Integer toLevel) {
        var message = runtime.createMessageCorrelation(kind.message())
                .processInstanceBusinessKey(id)
                .tenantId(CurrentTenant.id())
                .setVariable(CHANGE, Variables.untypedValue(action.change, true))
                .setVariable(ACTOR, Variables.untypedValue(actor, true));
        if (toLevel != null) {
            message.setVariable(TO_LEVEL, Variables.untypedValue(toLevel, true));
        }
        return !message.correlateAllWithResult().isEmpty();
    }
}

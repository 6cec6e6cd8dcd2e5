package org.tocsin.escalation.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.instance.EscalationChange;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.escalation.instance.SuppressionRules;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.process.Facts;

/** "Apply escalation change": applies the message unless the row has it already. A timer carries no change. */
@Component
class ApplyEscalationChangeDelegate implements JavaDelegate {

    private static final int MAX_LEVEL = 50, MAX_TEXT = 4000;

    private final EscalationPlanner planner;
    private final SuppressionRules suppression;
    private final Clock clock;

    ApplyEscalationChangeDelegate(EscalationPlanner planner, SuppressionRules suppression, Clock clock) {
        this.planner = planner;
        this.suppression = suppression;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var word = execution.getVariable(EscalationProcess.CHANGE);
        var chooseAgain = false;
        if (word != null || Actor.current().isPresent()) {
            var change = EscalationChange.of(word);
            var id = EscalationProcess.id(execution);
            var level = level(execution);
            var until = change == EscalationChange.SNOOZED ? until(execution) : null;
            if (until != null) {
                suppression.requireAllowed(planner.facts(id), until);
            }
            planner.apply(
                    id,
                    change,
                    new EscalationPlanner.Said(EscalationProcess.actor(execution), level, until, reason(execution)));
            chooseAgain = change == EscalationChange.RAISED && level == null;
        }
        EscalationProcess.forgetMessage(execution);
        Facts.pass(execution, EscalationProcess.CHOOSE_AGAIN, chooseAgain);
    }

    private static @Nullable Integer level(DelegateExecution execution) {
        var level = execution.getVariable(EscalationProcess.TO_LEVEL);
        if (level == null) {
            return null;
        }
        if (level instanceof Number number && number.intValue() >= 1 && number.intValue() <= MAX_LEVEL) {
            return number.intValue();
        }
        throw new InvalidInput(EscalationProcess.TO_LEVEL, "out_of_range", "must be from 1 to " + MAX_LEVEL);
    }

    /** @return null if the caller was this application, which has updated the row already */
    private @Nullable Instant until(DelegateExecution execution) {
        if (execution.getVariable(EscalationProcess.MINUTES) instanceof Number minutes && minutes.longValue() > 0) {
            return clock.instant().plus(Duration.ofMinutes(minutes.longValue()));
        }
        var errors = new InputErrors();
        var until = errors.moment(
                EscalationProcess.UNTIL, Objects.toString(execution.getVariable(EscalationProcess.UNTIL), null));
        errors.throwIfAny();
        return until;
    }

    private static @Nullable String reason(DelegateExecution execution) {
        var errors = new InputErrors();
        var reason = Objects.toString(execution.getVariable(EscalationProcess.REASON), null);
        errors.limitText(EscalationProcess.REASON, reason, MAX_TEXT);
        errors.throwIfAny();
        return reason;
    }
}

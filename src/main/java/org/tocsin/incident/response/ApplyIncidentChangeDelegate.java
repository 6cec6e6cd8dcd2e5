package org.tocsin.incident.response;

import static org.tocsin.incident.response.IncidentResponseProcess.ACTOR;
import static org.tocsin.incident.response.IncidentResponseProcess.CHANGE;
import static org.tocsin.incident.response.IncidentResponseProcess.REASON;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.lifecycle.Change;
import org.tocsin.incident.lifecycle.IncidentFacts;
import org.tocsin.incident.lifecycle.IncidentFinder;
import org.tocsin.incident.report.ReclassificationInput;
import org.tocsin.incident.response.IncidentChanges.Wish;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.process.Facts;

/**
 * "Apply incident change": brings the record and the process in line. Our services change the record first and then send the
 * change as an object; a message from outside sends a word, and this step applies it to the record first.
 */
@Component
class ApplyIncidentChangeDelegate implements JavaDelegate {

    private static final String TAKEN_OVER = "taken_over";
    private static final List<String> SAID =
            List.of(CHANGE, ACTOR, REASON, "severity", "priority", "category", "required_clearance", TAKEN_OVER);
    private static final int REASON_LIMIT = 4000, ACTOR_LIMIT = 255;

    private final IncidentChanges changes;
    private final IncidentFinder finder;
    private final Clock clock;

    ApplyIncidentChangeDelegate(IncidentChanges changes, IncidentFinder finder, Clock clock) {
        this.changes = changes;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        var passed = IncidentResponseProcess.take(execution, SAID);
        var ours = passed.get(CHANGE) instanceof Change change ? change : null;
        var change = ours == null ? apply(id, passed) : ours;
        var incident = finder.get(id.toString());
        var facts = IncidentFacts.of(incident);
        IncidentResponseProcess.take(execution, facts.keySet()); // a message may carry more variables than it should
        Facts.put(execution, facts);
        if (change == Change.RECLASSIFIED) {
            IncidentResponseProcess.reclassified(
                    execution, incident.classification().priority());
        }
        IncidentResponseProcess.lookedAt(execution, change);
        IncidentResponseProcess.goOn(execution, incident, clock.instant());
        Facts.pass(execution, IncidentResponseProcess.ANYTHING_NEW, change != null);
        Facts.pass(execution, IncidentResponseProcess.WHAT_CHANGED, change == null ? null : change.word());
        if (passed.get(ACTOR) != null) {
            Facts.pass(execution, ACTOR, text(passed, ACTOR)); // for the steps that follow
        }
    }

    /** @return the change, or null if it changed nothing */
    private @Nullable Change apply(UUID id, Map<String, @Nullable Object> passed) {
        var errors = new InputErrors();
        var change = errors.word(CHANGE, text(passed, CHANGE), Change::of, Change.words());
        if (change == null && errors.isEmpty()) {
            errors.requireText(CHANGE, null, ACTOR_LIMIT);
        }
        errors.limitText(REASON, text(passed, REASON), REASON_LIMIT);
        errors.limitText(ACTOR, text(passed, ACTOR), ACTOR_LIMIT);
        errors.throwIfAny();
        var reason = text(passed, REASON);
        var wish = change == Change.RECLASSIFIED
                ? Wish.reclassify(ReclassificationInput.read(passed), reason)
                : Wish.of(Objects.requireNonNull(change), reason);
        try {
            if (change == Change.ACKNOWLEDGED && Boolean.TRUE.equals(passed.get(TAKEN_OVER))) {
                changes.takenOver(id, text(passed, ACTOR));
            }
            return changes.changedOutside(id, wish, text(passed, ACTOR)) ? change : null;
        } catch (Conflict impossible) {
            if (Actor.current().isEmpty()) {
                return null; // one of our own processes came too late: no caller gets an error
            }
            throw new InvalidInput(CHANGE, "conflict", String.valueOf(impossible.getMessage()));
        }
    }

    private static @Nullable String text(Map<String, @Nullable Object> passed, String name) {
        var value = passed.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}

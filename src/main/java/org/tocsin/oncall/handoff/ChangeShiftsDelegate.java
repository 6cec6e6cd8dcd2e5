package org.tocsin.oncall.handoff;

import java.util.LinkedHashSet;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.shift.OnCallHandoffProcess;
import org.tocsin.oncall.shift.ShiftChanges;
import org.tocsin.oncall.shift.ShiftProperties;
import org.tocsin.people.Person;
import org.tocsin.platform.process.Facts;

/** "Change shifts": ends the shifts that are over and begins the next ones. */
@Component
class ChangeShiftsDelegate implements JavaDelegate {

    private final ShiftChanges changes;
    private final HandoffSummary summary;
    private final ShiftProperties properties;

    ChangeShiftsDelegate(ShiftChanges changes, HandoffSummary summary, ShiftProperties properties) {
        this.changes = changes;
        this.summary = summary;
        this.properties = properties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = changes.change(OnCallHandoffProcess.rotation(execution));
        Facts.pass(execution, "shiftChanged", found.isPresent());
        if (found.isEmpty()) {
            return;
        }
        var change = found.get();
        var writers = summary.askForNotes(change, execution.getProcessInstanceId());
        Facts.pass(execution, "notesMissing", !writers.isEmpty());
        Facts.pass(
                execution, "handingOver", writers.stream().map(Person::username).toList());
        Facts.pass(
                execution, "notesDueAt", OnCallHandoffProcess.date(change.at().plus(properties.notesWithin())));
        OnCallHandoffProcess.tell(
                execution,
                "ONCALL_HANDOFF",
                "handoff:" + change.rotation().id() + ":" + change.at(),
                change.rotation(),
                summary.words(change),
                concerned(change));
    }

    private static List<Person> concerned(ShiftChanges.Change change) {
        var both = new LinkedHashSet<>(change.leaving());
        both.addAll(change.coming());
        return List.copyOf(both);
    }
}

package org.tocsin.oncall.shift;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.people.Person;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** Starts processes/oncall-handoff.bpmn and sends it messages: one instance waits for the next change of each rotation. */
@Component
public class OnCallHandoffProcess {

    static final String KEY = "OncallHandoff", CHANGED = "rotation.changed";
    public static final String NOTES = "notes", SUBJECT_TYPE = "ROTATION";
    private static final String WRITE_NOTES = "Task_WriteHandoffNotes";
    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z")); // a timer without a date fails

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WatchRepository watches;

    OnCallHandoffProcess(RuntimeService runtime, TaskService tasks, WatchRepository watches) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.watches = watches;
    }

    /** Tells the process that the rotation, an override or an assignment changed; starts an instance if there is none. */
    void changed(Rotation rotation) {
        var watch = watches.findByRotationIdAndTenantId(rotation.id(), CurrentTenant.id());
        var instance = watch.map(Watch::processInstanceId).orElse(null);
        if (instance == null || !correlated(instance)) {
            watch.ifPresent(known -> known.waitsIn(null));
            start(rotation);
        }
    }

    private boolean correlated(String instance) {
        return !runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(instance)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Deletes the instance of a deleted rotation. */
    void gone(@Nullable String instance) {
        if (instance != null) {
            correlated(instance);
        }
    }

    public void start(Rotation rotation) {
        if (rotation.runs()) {
            runtime.createProcessInstanceByKey(KEY)
                    .processDefinitionWithoutTenantId()
                    .businessKey(rotation.id().toString())
                    .setVariable(Subject.VARIABLE, subject(rotation).label())
                    .setVariable("urgency", Priority.P3.urgency())
                    .execute();
        }
    }

    /** Completes the form, since the notes were given over REST. */
    public void noted(String instance, String notes) {
        tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(WRITE_NOTES).list().stream()
                .findFirst()
                .ifPresent(task -> tasks.complete(task.getId(), Map.of(NOTES, notes)));
    }

    public static UUID rotation(DelegateExecution execution) {
        return Uuids.businessKey(execution, "a rotation");
    }

    /** Sets the timers of the process; without an outlook it ends. */
    public static void waitFor(DelegateExecution execution, ShiftChanges.@Nullable Outlook outlook, Instant checkAt) {
        Facts.pass(execution, "watched", outlook != null);
        execution.setVariable("nextChangeAt", outlook == null ? NEVER : date(outlook.nextChangeAt()));
        execution.setVariable(
                "reminderAt", outlook == null || outlook.reminderAt() == null ? NEVER : date(outlook.reminderAt()));
        execution.setVariable("checkAt", date(checkAt));
    }

    /** Sets the variables of a notification for the step that sends it. */
    public static void tell(
            DelegateExecution execution,
            String type,
            String key,
            Rotation rotation,
            HandoffWords.Words words,
            List<Person> recipients) {
        Facts.put(
                execution,
                Map.of(
                        "subject_type",
                        SUBJECT_TYPE,
                        "subject_id",
                        rotation.id().toString(),
                        "title",
                        words.title(),
                        "message",
                        words.message(),
                        "team",
                        rotation.plan().teamName()));
        Facts.pass(execution, "noticeType", type);
        Facts.pass(execution, "noticeKey", key);
        Facts.pass(execution, "reference", "rotation:" + rotation.id());
        Facts.pass(
                execution,
                "recipients",
                recipients.stream().map(person -> person.id().toString()).toList());
    }

    /** Rounds up to the millisecond that the engine stores: a timer must not fire before its time. */
    public static Date date(Instant time) {
        return Date.from(time.plusNanos(999_999));
    }

    private static Subject subject(Rotation rotation) {
        return new Subject(
                SUBJECT_TYPE, rotation.id().toString(), rotation.plan().name());
    }
}

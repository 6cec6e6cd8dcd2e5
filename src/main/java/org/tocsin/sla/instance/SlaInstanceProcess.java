package org.tocsin.sla.instance;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.process.TimerDates;
import org.tocsin.platform.process.TimerDates.Moved;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.clock.Threshold;
import org.tocsin.sla.instance.SlaService.Recorded;

/** The process door of processes/sla-instance.bpmn. In this package only this class and the delegates talk to the engine. */
@Component
public class SlaInstanceProcess {

    static final String KEY = "SlaInstance", CHANGED = "sla.changed", CHANGE = "change";
    private static final String TARGET_TIME = "targetTime", NEXT_THRESHOLD_AT = "nextThresholdAt";
    private static final String URGENCY = "urgency", STAGE = "stage", REFERENCE = "reference", TARGET = "100%";
    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z")); // a timer without a date fails

    private static final String TARGET_PASSED = "Event_TargetPassed", WARNING_DUE = "Event_WarningDue";
    private static final String THRESHOLD_PASSED = "Event_ThresholdPassed";

    private final RuntimeService runtime;
    private final TimerDates timerDates;

    SlaInstanceProcess(RuntimeService runtime, TimerDates timerDates) {
        this.runtime = runtime;
        this.timerDates = timerDates;
    }

    /** Starts the SLA's process; its first step finds the instance by the business key. */
    void start(SlaInstance instance) {
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(instance.id().toString())
                .execute();
    }

    /** Tells the process the new state of the instance. The process may have ended already; that is no error. */
    public void changed(SlaInstance instance, SlaChange what) {
        if (instance.processInstanceId() != null) {
            runtime.createMessageCorrelation(CHANGED)
                    .processInstanceId(instance.processInstanceId())
                    .setVariable(CHANGE, Variables.untypedValue(what.name().toLowerCase(Locale.ROOT), true))
                    .correlateAllWithResult();
        }
    }

    /** Sets the timers of running SLAs to their new dates; a timer with a past date fires at once. */
    public void move(Collection<SlaInstance> instances) {
        timerDates.move(instances.stream()
                .filter(it -> it.processInstanceId() != null)
                .map(SlaInstanceProcess::moved)
                .toList());
    }

    private static Moved moved(SlaInstance instance) {
        var target = date(instance.timer().targetTime());
        var threshold = date(instance.progress().nextThresholdAt());
        return new Moved(
                Objects.requireNonNull(instance.processInstanceId()),
                Map.of(TARGET_PASSED, target, WARNING_DUE, threshold, THRESHOLD_PASSED, threshold),
                Map.of(TARGET_TIME, target, NEXT_THRESHOLD_AT, threshold));
    }

    static UUID instanceId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** Sets the variables on which the process waits: its stage, and the dates of its timers. */
    static void follow(DelegateExecution execution, SlaInstance instance) {
        execution.setVariable(TARGET_TIME, date(instance.timer().targetTime()));
        execution.setVariable(NEXT_THRESHOLD_AT, date(instance.progress().nextThresholdAt()));
        Facts.pass(execution, STAGE, instance.state().stage().name());
        Facts.pass(execution, REFERENCE, instance.id().toString());
    }

    /** Passes a threshold or breach to the steps that page and escalate; the notification's key names what was reached. */
    static void announce(
            DelegateExecution execution, Recorded recorded, Map<String, ? extends @Nullable Object> facts) {
        var instance = recorded.instance();
        var threshold = recorded.threshold();
        var broken = instance.status() == SlaStatus.BREACHED;
        var known = new HashMap<String, @Nullable Object>(facts);
        known.put("threshold", threshold == null ? TARGET : threshold.text());
        known.put("threshold_percent", percent(threshold));
        follow(execution, instance);
        Facts.put(execution, known);
        Facts.pass(execution, "noticeType", broken ? "SLA_BREACH" : "SLA_WARNING");
        Facts.pass(execution, "noticeKey", "sla:" + instance.id() + ":" + known.get("threshold"));
        Facts.pass(execution, "trigger", threshold == null ? "SLA_BREACH" : "SLA_THRESHOLD");
        Facts.pass(execution, "is_new", recorded.isNew());
        var onlyNotifies = threshold != null && instance.terms().onlyNotifiesAt(threshold);
        Facts.pass(execution, "escalates", instance.terms().escalationEnabled() && !onlyNotifies);
    }

    private static @Nullable Double percent(@Nullable Threshold threshold) {
        if (threshold == null) {
            return 100.0;
        }
        return threshold.isPercent() ? threshold.amount() : null;
    }

    /** Sets the variables that Cockpit shows, and the urgency of the process's jobs. */
    static void show(DelegateExecution execution, SlaInstance instance) {
        execution.setVariable(Subject.VARIABLE, instance.subject().label());
        execution.setVariable(URGENCY, urgency(instance.facts()));
    }

    private static long urgency(Map<String, Object> facts) {
        return Optional.ofNullable(facts.get("priority"))
                .flatMap(priority -> Priority.of(priority.toString()))
                .orElse(Priority.P4)
                .urgency();
    }

    private static Date date(@Nullable Instant instant) {
        return instant == null ? NEVER : Date.from(instant);
    }
}

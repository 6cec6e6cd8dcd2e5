package org.tocsin.sla;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Subject;
import org.tocsin.sla.SlaService.Recorded;

/** Starts and steers processes/sla-instance.bpmn; nobody else in this module talks to the engine, delegates aside. */
@Component
class SlaInstanceProcess {

    static final String KEY = "SlaInstance", CHANGED = "sla.changed", CHANGE = "change";
    private static final String TARGET_TIME = "targetTime", NEXT_THRESHOLD_AT = "nextThresholdAt";
    private static final String URGENCY = "urgency", STAGE = "stage", REFERENCE = "reference";
    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z")); // a timer without a date fails

    private final RuntimeService runtime;

    SlaInstanceProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts the clock's process; its first step finds the instance by the business key. */
    void start(SlaInstance instance) {
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(instance.id().toString())
                .execute();
    }

    /** Tells the process that the instance's state moved on. Nobody waiting is a normal outcome: the clock had already ended. */
    void changed(SlaInstance instance, SlaChange what) {
        if (instance.processInstanceId() != null) {
            runtime.createMessageCorrelation(CHANGED)
                    .processInstanceId(instance.processInstanceId())
                    .setVariable(CHANGE, Variables.untypedValue(what.name().toLowerCase(Locale.ROOT), true))
                    .correlateAllWithResult();
        }
    }

    static UUID instanceId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** Sets what the process waits by: where it stands, and the dates of its timers. */
    static void follow(DelegateExecution execution, SlaInstance instance) {
        execution.setVariable(TARGET_TIME, date(instance.targetTime()));
        execution.setVariable(NEXT_THRESHOLD_AT, date(instance.nextThresholdAt()));
        Facts.pass(execution, STAGE, instance.stage().name());
        Facts.pass(execution, REFERENCE, instance.id().toString());
    }

    /** Hands a warning or breach to the steps that page and escalate; {@code level} of the notice key is in percent of the target. */
    static void announce(
            DelegateExecution execution,
            Recorded recorded,
            Notice notice,
            Map<String, ? extends @Nullable Object> facts) {
        var instance = recorded.instance();
        follow(execution, instance);
        Facts.put(execution, facts);
        Facts.pass(execution, "noticeType", notice.type);
        Facts.pass(execution, "noticeKey", "sla:" + instance.id() + ":" + notice.percent(instance.promise()));
        Facts.pass(execution, "trigger", notice.trigger);
        Facts.pass(execution, "is_new", recorded.isNew());
        Facts.pass(execution, "escalates", instance.promise().escalationEnabled());
    }

    /** What is told at which point of a clock. */
    enum Notice {
        WARNING("SLA_WARNING", "SLA_THRESHOLD"),
        BREACH("SLA_BREACH", "SLA_BREACH");
        private final String type, trigger;

        Notice(String type, String trigger) {
            this.type = type;
            this.trigger = trigger;
        }

        private String percent(Promise promise) {
            var percent = this == BREACH ? 100 : promise.warningPercent();
            return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
        }
    }

    /** Sets what people and the job executor go by. */
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

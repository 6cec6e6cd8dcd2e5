package org.tocsin.escalation.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tocsin.escalation.instance.Escalation;
import org.tocsin.escalation.instance.Trigger;
import org.tocsin.platform.subject.Subject;

/** Builds escalations of a policy with its own steps, started by hand. */
public final class Escalating {

    private Escalating() {}

    public static Escalation of(PolicyOptions options, List<EscalationStep> steps, Instant now) {
        var terms = new PolicyTerms(
                "Own",
                null,
                EscalationType.TIME_BASED,
                TriggerCondition.MANUAL,
                List.of(),
                List.of(),
                List.of(),
                0,
                steps,
                List.of(),
                options,
                true);
        var subject = new Subject("INCIDENT", "1", "Checkout is down");
        var trigger = new Trigger(subject, TriggerCondition.MANUAL, Map.of(), "x");
        return new Escalation(new EscalationPolicy("default", terms, now), trigger, Map.of(), now);
    }
}

package org.tocsin.escalation.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.tenancy.TenantOpened;

/** The policies of a new tenant: for critical incidents, the escalation matrix, manual escalation, and breached SLAs. */
@Component
class EscalationDefaults {

    private static final List<String> MAIL = List.of("email"), MAIL_SMS = List.of("email", "sms");
    private static final List<String> MAIL_SMS_PHONE = List.of("email", "sms", "phone");

    private static final List<PolicyTerms> SHIPPED = List.of(
            policy(
                    "Critical Incident Escalation",
                    "Escalation for critical incidents",
                    TriggerCondition.SLA_THRESHOLD,
                    List.of("CRITICAL", "EMERGENCY"),
                    List.of(
                            new EscalationStep(1, 5, List.of("notify_oncall", "notify_manager"), MAIL_SMS),
                            new EscalationStep(2, 15, List.of("notify_director", "page_oncall"), MAIL_SMS_PHONE),
                            new EscalationStep(
                                    3,
                                    30,
                                    List.of("notify_executive", "escalate_to_vendor"),
                                    List.of("email", "phone", "webhook"))),
                    MAIL_SMS_PHONE),
            policy(
                    "Default escalation",
                    "Every incident, level by level of the escalation matrix, until somebody answers",
                    TriggerCondition.INCIDENT_CREATED,
                    List.of(),
                    List.of(),
                    List.of()),
            policy(
                    "Manual escalation",
                    "Somebody escalates what nothing climbs for: level by level of the escalation matrix from there",
                    TriggerCondition.MANUAL,
                    List.of(),
                    List.of(),
                    List.of()),
            policy(
                    "SLA breach escalation",
                    "A promise broke: whoever is on call and the engineering manager hear of it at once",
                    TriggerCondition.SLA_BREACH,
                    List.of(),
                    List.of(new EscalationStep(1, 0, List.of("notify_oncall", "notify_manager"), MAIL)),
                    MAIL));

    private final EscalationPolicyService policies;

    EscalationDefaults(EscalationPolicyService policies) {
        this.policies = policies;
    }

    @EventListener
    @Order(40)
    void on(TenantOpened opened) {
        policies.addMissing(opened.tenantId(), SHIPPED);
    }

    private static PolicyTerms policy(
            String name,
            @Nullable String description,
            TriggerCondition trigger,
            List<String> severities,
            List<EscalationStep> steps,
            List<String> channels) {
        return new PolicyTerms(
                name,
                description,
                EscalationType.TIME_BASED,
                trigger,
                List.of(),
                severities,
                List.of(),
                0,
                steps,
                channels,
                PolicyOptions.NONE,
                true);
    }
}

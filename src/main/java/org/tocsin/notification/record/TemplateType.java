package org.tocsin.notification.record;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The type of a notification; each type has its own templates. */
public enum TemplateType {
    ESCALATION,
    SLA_WARNING,
    SLA_BREACH,
    ONCALL_HANDOFF,
    ONCALL_REMINDER,
    INCIDENT_DECLARED,
    STATUS_UPDATE,
    CUSTOMER_UPDATE,
    RESOLVED,
    REPORT,
    /** The code that verifies an address; its text is fixed. */
    CONTACT_VERIFICATION,
    CUSTOM;

    /** @return the type of that name; CUSTOM for an unknown one, so that the page still goes out */
    public static TemplateType of(@Nullable Object word) {
        var name = String.valueOf(word).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElse(CUSTOM);
    }

    /** @return its name in live events and webhooks, for instance {@code sla_breach} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

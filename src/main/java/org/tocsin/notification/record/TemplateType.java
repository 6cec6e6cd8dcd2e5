package org.tocsin.notification.record;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a notification is about; each type has its own templates. */
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
    /** The code that proves an address; its words are fixed. */
    CONTACT_VERIFICATION,
    CUSTOM;

    /** @return the type of that name; a page with a name we don't know is still a page, so CUSTOM */
    public static TemplateType of(@Nullable Object word) {
        var name = String.valueOf(word).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElse(CUSTOM);
    }

    /** @return its name in news and webhooks, for instance {@code sla_breach} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.tocsin.escalation.customer;

import java.util.Locale;

/** Kind of customer escalation, which selects the department: engineering, finance or customer success. */
enum CustomerKind {
    TECHNICAL,
    BILLING,
    ACCOUNT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.tocsin.escalation.customer;

import java.util.Locale;

/** What a customer escalates: engineering, finance or customer success has to see to it. */
enum CustomerKind {
    TECHNICAL,
    BILLING,
    ACCOUNT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

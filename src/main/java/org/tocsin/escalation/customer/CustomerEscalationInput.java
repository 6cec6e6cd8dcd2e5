package org.tocsin.escalation.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/**
 * Request body of a customer escalation.
 *
 * @param kind     technical, billing or account
 * @param customer the incident's customer unless given
 * @param contact  how to reach the customer, as free text
 */
record CustomerEscalationInput(
        @Nullable String kind,
        @Nullable String customer,
        @Nullable String reason,
        @Nullable String contact) {

    private static final int NAME = 255, TEXT = 4000;

    record Checked(
            CustomerKind kind,
            String customer,
            String reason,
            @Nullable String contact) {}

    Checked read(@Nullable Object customerOfSubject) {
        var errors = new InputErrors();
        errors.requireText("kind", kind, NAME);
        var wanted = errors.oneOf("kind", kind, CustomerKind.class);
        var who = customer == null || customer.isBlank() ? Objects.toString(customerOfSubject, null) : customer.strip();
        errors.requireText("customer", who, NAME);
        errors.requireText("reason", reason, TEXT);
        errors.limitText("contact", contact, NAME);
        errors.throwIfAny();
        return new Checked(
                Objects.requireNonNull(wanted),
                Objects.requireNonNull(who),
                Objects.requireNonNull(reason).strip(),
                contact);
    }
}

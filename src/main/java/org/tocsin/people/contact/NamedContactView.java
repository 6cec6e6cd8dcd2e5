package org.tocsin.people.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A contact as the API shows it. */
record NamedContactView(UUID id, @JsonUnwrapped KeyedContact contact, Instant createdAt, Instant updatedAt) {

    static NamedContactView of(NamedContact contact) {
        return new NamedContactView(contact.id(), contact.contact(), contact.createdAt(), contact.updatedAt());
    }
}

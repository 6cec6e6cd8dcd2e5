package org.tocsin.people.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.people.Role;
import org.tocsin.platform.transaction.TenantRow;

/** A tenant's contact under a key that decision tables and policies use. */
@Entity
@Table(name = "named_contact")
@Audited(
        value = "contact",
        ignore = {"createdAt", "updatedAt"})
class NamedContact extends TenantRow {

    private String key;
    private String name;

    @Column(name = "user_id")
    private @Nullable UUID user;

    private @Nullable String team;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlainAddress> addresses;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected NamedContact() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    NamedContact(String tenantId, KeyedContact contact, Instant now) {
        super(tenantId, now);
        describe(contact, now);
    }

    final void describe(KeyedContact contact, Instant now) {
        key = contact.key();
        name = contact.name();
        user = contact.user();
        team = contact.team();
        role = contact.role();
        addresses = contact.addresses();
        updatedAt = now;
    }

    void handOver(UUID successor, Instant now) {
        user = successor;
        updatedAt = now;
    }

    void follow(String team, Instant now) {
        this.team = team;
        updatedAt = now;
    }

    KeyedContact contact() {
        return new KeyedContact(key, name, user, team, role, addresses);
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

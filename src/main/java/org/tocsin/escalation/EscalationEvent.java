package org.tocsin.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of an escalation's history; only ever added. */
@Entity
@Table(name = "escalation_event")
class EscalationEvent implements Persistable<UUID> {

    @Id
    private UUID id;

    private String tenantId;

    /** A relation, so that Hibernate inserts the escalation first when both are new. */
    @ManyToOne(fetch = FetchType.LAZY)
    private Escalation escalation;

    private String subjectType;
    private String subjectId;
    private Instant at;
    private String type;
    private int level;
    private @Nullable String actor;
    private String detail;

    /** The database numbers them: several may happen in one instant. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    @SuppressWarnings("NullAway.Init") // JPA
    protected EscalationEvent() {}

    EscalationEvent(Escalation escalation, Instant at, String type, @Nullable String actor, String detail) {
        this.id = UUID.randomUUID();
        this.tenantId = escalation.tenantId();
        this.escalation = escalation;
        this.subjectType = escalation.subject().type();
        this.subjectId = escalation.subject().id();
        this.at = at;
        this.type = type;
        this.level = escalation.level();
        this.actor = actor;
        this.detail = detail;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Saved once, never read before: spares the look-up that {@code save} makes for a given id. */
    @Override
    public boolean isNew() {
        return number == null;
    }

    Escalation escalation() {
        return escalation;
    }

    String subjectId() {
        return subjectId;
    }

    int level() {
        return level;
    }

    Instant at() {
        return at;
    }

    String type() {
        return type;
    }

    @Nullable
    String actor() {
        return actor;
    }

    String detail() {
        return detail;
    }
}

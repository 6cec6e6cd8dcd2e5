package org.tocsin.escalation.instance;

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

/** One entry of an escalation's history; entries are never changed. */
@Entity
@Table(name = "escalation_event")
public class EscalationEvent implements Persistable<UUID> {

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

    /** Numbered by the database, since several events may have the same instant. */
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

    /** Always new, which spares {@code save} the look-up of the given id. */
    @Override
    public boolean isNew() {
        return number == null;
    }

    public Escalation escalation() {
        return escalation;
    }

    public String subjectId() {
        return subjectId;
    }

    public int level() {
        return level;
    }

    public Instant at() {
        return at;
    }

    public String type() {
        return type;
    }

    @Nullable
    public String actor() {
        return actor;
    }

    public String detail() {
        return detail;
    }
}

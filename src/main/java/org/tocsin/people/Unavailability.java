package org.tocsin.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.ICalEvents;

/** A time in which a person is away. Those of one person never overlap. */
@Entity
@Table(name = "unavailability")
@Audited(
        value = "unavailability",
        secret = "reason",
        ignore = {"createdAt"})
class Unavailability {

    /** What is said about it, checked. */
    record Plan(AbsenceKind kind, Instant start, Instant end, String reason) {}

    @Id
    private UUID id;

    private String tenantId;
    private UUID userId;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    private Instant startTime;
    private Instant endTime;
    private String reason;
    private @Nullable String externalUid;
    private @Nullable String externalPart;
    private String createdBy;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Unavailability() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    Unavailability(User user, Plan plan, String createdBy, Instant now) {
        this.id = UUID.randomUUID();
        this.tenantId = user.tenantId();
        this.userId = user.id();
        this.createdBy = createdBy;
        this.createdAt = now;
        describe(plan);
    }

    final void describe(Plan plan) {
        kind = plan.kind();
        startTime = plan.start();
        endTime = plan.end();
        reason = plan.reason();
    }

    Unavailability cameFrom(ICalEvents.Event event) {
        externalUid = event.uid();
        externalPart = event.part();
        return this;
    }

    /** @return the event it was made of, and which of its series; null if it was entered by hand */
    @Nullable
    String externalKey() {
        return externalUid == null ? null : key(externalUid, String.valueOf(externalPart));
    }

    static String key(String uid, String part) {
        return uid + "\n" + part;
    }

    @Nullable
    String externalUid() {
        return externalUid;
    }

    Plan plan() {
        return new Plan(kind, startTime, endTime, reason);
    }

    Absence absence() {
        return new Absence(userId, startTime, endTime, kind.name());
    }

    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return Objects.requireNonNull(version);
    }
}

package org.tocsin.people.absence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.audit.Audited;
import org.tocsin.people.User;
import org.tocsin.platform.format.ICalEvents;
import org.tocsin.platform.transaction.TenantRow;

/** A stored absence. The absences of one person never overlap. */
@Entity
@Table(name = "unavailability")
@Audited(
        value = "unavailability",
        secret = "reason",
        ignore = {"createdAt"})
class AbsenceEntry extends TenantRow {

    /** The validated content of an absence. */
    record Plan(AbsenceKind kind, Instant start, Instant end, String reason) {}

    private UUID userId;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    private Instant startTime;
    private Instant endTime;
    private String reason;
    private @Nullable String externalUid;
    private @Nullable String externalPart;
    private String createdBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected AbsenceEntry() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    AbsenceEntry(User user, Plan plan, String createdBy, Instant now) {
        super(user.tenantId(), now);
        this.userId = user.id();
        this.createdBy = createdBy;
        describe(plan);
    }

    final void describe(Plan plan) {
        kind = plan.kind();
        startTime = plan.start();
        endTime = plan.end();
        reason = plan.reason();
    }

    AbsenceEntry cameFrom(ICalEvents.Event event) {
        externalUid = event.uid();
        externalPart = event.part();
        return this;
    }

    /** @return the imported event and its occurrence; null if it was entered by hand */
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
        return new Absence(userId, Interval.of(startTime, endTime), kind.name());
    }

    UUID userId() {
        return userId;
    }

    String createdBy() {
        return createdBy;
    }
}

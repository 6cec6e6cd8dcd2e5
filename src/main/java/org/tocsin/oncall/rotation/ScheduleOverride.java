package org.tocsin.oncall.rotation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.audit.Audited;
import org.tocsin.oncall.roster.PersonShift;
import org.tocsin.oncall.roster.ShiftSource;
import org.tocsin.oncall.roster.Substitution;
import org.tocsin.oncall.roster.TemporarySchedule;
import org.tocsin.platform.transaction.TenantRow;

/** An override of a rotation's schedule. */
@Entity
@Table(name = "oncall_override")
@Audited(
        value = "oncall_override",
        ignore = {"createdAt"})
public class ScheduleOverride extends TenantRow {

    /** One person's shift of a temporary schedule; instants are stored as text, so that no driver rounds them. */
    public record StoredShift(String start, String end, UUID user) {

        private PersonShift parsed() {
            return new PersonShift(Interval.of(Instant.parse(start), Instant.parse(end)), user);
        }
    }

    private UUID rotationId;

    @Enumerated(EnumType.STRING)
    private OverrideKind kind;

    @Enumerated(EnumType.STRING)
    private ShiftSource source;

    private @Nullable UUID leaves;
    private @Nullable UUID comes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredShift> shifts;

    private Instant startTime;
    private Instant endTime;
    private String reason;
    private String createdBy;
    private @Nullable String externalUid;
    private String externalPart = "";

    @SuppressWarnings("NullAway.Init") // JPA
    protected ScheduleOverride() {}

    @SuppressWarnings("NullAway.Init")
    public // describe() sets the rest
    ScheduleOverride(String tenantId, OverridePlan plan, String createdBy, Instant now) {
        super(tenantId, now);
        this.createdBy = createdBy;
        describe(plan);
    }

    /** @return an override made by a swap; later changes keep that mark */
    public static ScheduleOverride ofSwap(String tenantId, OverridePlan plan, String createdBy, Instant now) {
        var override = new ScheduleOverride(tenantId, plan, createdBy, now);
        override.source = ShiftSource.SWAP;
        return override;
    }

    /** @return a copy with another plan, for an override that is cut in two */
    public ScheduleOverride again(OverridePlan plan, Instant now) {
        var other = new ScheduleOverride(tenantId(), plan, createdBy, now);
        other.source = source;
        return other;
    }

    public final void describe(OverridePlan plan) {
        rotationId = plan.rotation();
        kind = plan.kind();
        source = kind == OverrideKind.TEMPORARY
                ? ShiftSource.TEMPORARY
                : source == ShiftSource.SWAP ? source : ShiftSource.OVERRIDE;
        leaves = plan.leaves();
        comes = plan.comes();
        shifts = List.copyOf(plan.shifts());
        startTime = plan.start();
        endTime = plan.end();
        reason = plan.reason();
    }

    public OverridePlan plan() {
        return new OverridePlan(rotationId, kind, leaves, comes, interval(), shifts, reason);
    }

    /** @return all people it names */
    public Set<UUID> people() {
        var people = new HashSet<UUID>();
        Stream.of(leaves, comes).filter(Objects::nonNull).forEach(people::add);
        shifts.forEach(shift -> people.add(shift.user()));
        return people;
    }

    public boolean temporary() {
        return kind == OverrideKind.TEMPORARY;
    }

    /** @param present active people; the shifts of others leave a gap */
    public TemporarySchedule temporarySchedule(Set<UUID> present) {
        var staffed = shifts.stream()
                .filter(shift -> present.contains(shift.user()))
                .map(StoredShift::parsed)
                .toList();
        return new TemporarySchedule(interval(), staffed, why());
    }

    public Substitution substitution() {
        return new Substitution(interval(), leaves, comes, source, why());
    }

    private Interval interval() {
        return Interval.of(startTime, endTime);
    }

    private String why() {
        return reason.isEmpty() ? "override " + kind : reason;
    }

    /** @param uid of the imported event @param part identifies the override among those of its event */
    public void cameFrom(String uid, String part) {
        externalUid = uid;
        externalPart = part;
    }

    @Nullable
    public String externalUid() {
        return externalUid;
    }

    public String externalPart() {
        return externalPart;
    }

    public UUID rotationId() {
        return rotationId;
    }

    @Nullable
    public UUID comes() {
        return comes;
    }

    public ShiftSource source() {
        return source;
    }

    public String createdBy() {
        return createdBy;
    }
}

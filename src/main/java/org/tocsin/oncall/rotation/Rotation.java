package org.tocsin.oncall.rotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.transaction.TenantRow;

/** An on-call rotation. Who is on call at an instant is calculated ({@code Roster}), not stored. */
@Entity
@Table(name = "oncall_rotation")
@Audited(
        value = "oncall_rotation",
        secret = "externalSecret",
        ignore = {"createdAt", "updatedAt", "teamKey"})
public class Rotation extends TenantRow {

    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private RotationType rotationType;

    @Enumerated(EnumType.STRING)
    private RotationStatus status;

    private String teamName;

    /** Lookup key, maintained by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable String teamKey;

    private String teamDescription;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScheduleConfig schedule;

    private ZoneId timezone;

    @Enumerated(EnumType.STRING)
    private ExternalSystem externalSystem = ExternalSystem.INTERNAL;

    private @Nullable String externalSystemId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> integrationConfig = Map.of();

    private @Nullable String externalSecret;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<List<UUID>> participants;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Layer> layers;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Rotation() {}

    @SuppressWarnings("NullAway.Init")
    public // describe() sets the rest
    Rotation(String tenantId, RotationPlan plan, Instant now) {
        super(tenantId, now);
        describe(plan, now);
    }

    public final void describe(RotationPlan plan, Instant now) {
        name = plan.name();
        description = plan.description();
        rotationType = plan.type();
        status = plan.status();
        teamName = plan.teamName();
        teamDescription = plan.teamDescription();
        schedule = plan.schedule();
        timezone = plan.zone();
        participants = plan.participants().stream().map(List::copyOf).toList();
        layers = List.copyOf(plan.layers());
        updatedAt = now;
    }

    public void moveToTeam(String name, Instant now) {
        teamName = name;
        updatedAt = now;
    }

    public RotationPlan plan() {
        return new RotationPlan(
                name,
                description,
                rotationType,
                status,
                teamName,
                teamDescription,
                schedule,
                timezone,
                participants,
                layers);
    }

    public boolean active() {
        return status == RotationStatus.ACTIVE;
    }

    /** @return whether its turns go on; a paused rotation runs too, without pages */
    public boolean runs() {
        return status != RotationStatus.INACTIVE;
    }

    public ExternalSource source() {
        return new ExternalSource(externalSystem, externalSystemId, integrationConfig, externalSecret);
    }

    public void keptBy(ExternalSource source) {
        externalSystem = source.system();
        externalSystemId = source.schedule();
        integrationConfig = Map.copyOf(source.config());
        externalSecret = source.secret();
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

package org.tocsin.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;

/** One promise in the catalogue: within what time, counted in which hours, and for which incidents by its own criteria. */
@Entity
@Table(name = "sla_definition")
@Audited(value = "sla_definition", ignore = "updatedAt")
class SlaDefinition {

    static final int USUAL_THRESHOLD = 80;

    @Id
    private UUID id;

    private String tenantId;

    @Version
    private @Nullable Integer version;

    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private SlaType slaType;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentKinds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentProjects;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentCategories;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentSeverities;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentPriorities;

    private int targetDurationMinutes;
    private boolean businessHoursOnly;
    private @Nullable UUID businessHours;
    private boolean pauseOnHold;
    private boolean escalationEnabled;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Threshold> thresholds;

    private @Nullable UUID escalationPolicy;
    private boolean isActive;
    private boolean isDefault;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SlaDefinition() {}

    @SuppressWarnings("NullAway.Init") // the terms are set by revise
    SlaDefinition(String tenantId, Terms terms, Instant now) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.createdAt = now;
        revise(terms, now);
    }

    /**
     * Everything that can be changed, already checked.
     *
     * @param thresholds as they follow each other; the first, before the target, is the warning
     */
    record Terms(
            String name,
            String description,
            SlaType type,
            Criteria criteria,
            int targetMinutes,
            boolean businessHoursOnly,
            @Nullable UUID businessHours,
            boolean pauseOnHold,
            boolean escalationEnabled,
            List<Threshold> thresholds,
            @Nullable UUID escalationPolicy,
            boolean active,
            boolean isDefault) {

        Threshold warning() {
            return thresholds.get(0);
        }

        /** @return when the warning comes, in percent of the target; the usual one if it is an offset from it */
        double thresholdPercent() {
            return warning().isPercent() ? warning().amount() : USUAL_THRESHOLD;
        }
    }

    /** Promises already given keep the terms under which they were given. */
    void revise(Terms terms, Instant now) {
        name = terms.name();
        description = terms.description();
        slaType = terms.type();
        incidentKinds = terms.criteria().kinds();
        incidentProjects = terms.criteria().projects();
        incidentCategories = terms.criteria().categories();
        incidentSeverities = terms.criteria().severities();
        incidentPriorities = terms.criteria().priorities();
        targetDurationMinutes = terms.targetMinutes();
        businessHoursOnly = terms.businessHoursOnly();
        businessHours = terms.businessHours();
        pauseOnHold = terms.pauseOnHold();
        escalationEnabled = terms.escalationEnabled();
        thresholds = terms.thresholds();
        escalationPolicy = terms.escalationPolicy();
        isActive = terms.active();
        isDefault = terms.isDefault();
        updatedAt = now;
    }

    void yieldDefault(Instant now) {
        isDefault = false;
        updatedAt = now;
    }

    void deactivate(Instant now) {
        isActive = false;
        yieldDefault(now);
    }

    Terms terms() {
        return new Terms(
                name,
                description,
                slaType,
                new Criteria(
                        incidentKinds, incidentProjects, incidentCategories, incidentSeverities, incidentPriorities),
                targetDurationMinutes,
                businessHoursOnly,
                businessHours,
                pauseOnHold,
                escalationEnabled,
                thresholds,
                escalationPolicy,
                isActive,
                isDefault);
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    String name() {
        return name;
    }

    SlaType type() {
        return slaType;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

package org.tocsin.escalation.responder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;

/** A tenant's settings for all of its policies. */
@Entity
@Table(name = "escalation_settings")
@Audited(value = "escalation_settings", ignore = "updatedAt")
class EscalationSettings {

    @Id
    private String tenantId;

    @Version
    private @Nullable Integer version;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Fallback fallback;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected EscalationSettings() {}

    EscalationSettings(String tenantId, Instant now) {
        this.tenantId = tenantId;
        this.updatedAt = now;
    }

    void fallBackTo(@Nullable Fallback other, Instant now) {
        fallback = other;
        updatedAt = now;
    }

    @Nullable
    Fallback fallback() {
        return fallback;
    }

    int version() {
        return version == null ? 0 : version;
    }
}

package org.tocsin.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.Channel;

/** Who is told of a tenant's warnings and breaches beside those on call, how, and at which parts of the target (seed 002). */
@Entity
@Table(name = "sla_notification_config")
@Audited(value = "sla_notification_config", ignore = "updatedAt")
class SlaNotificationConfig {

    @Id
    String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Channel> channels = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<Channel, List<String>> recipients = Map.of();

    /** Percents of the target; 100 is the breach. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Integer> thresholds = List.of();

    Instant updatedAt;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SlaNotificationConfig() {}

    @SuppressWarnings("NullAway.Init") // described before it is saved
    SlaNotificationConfig(String tenantId) {
        this.tenantId = tenantId;
    }

    void describe(SlaNotificationInput.Checked wanted, Instant at) {
        channels = wanted.channels();
        recipients = wanted.recipients();
        thresholds = wanted.thresholds();
        updatedAt = at;
    }
}

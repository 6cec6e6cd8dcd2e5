package org.tocsin.notification.audience;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.subject.Channel;

/** A tenant's configuration of extra recipients for SLA warnings and breaches, with their channels and thresholds. */
@Entity
@Table(name = "sla_notification_config")
@Audited(value = "sla_notification_config", ignore = "updatedAt")
class SlaNotificationConfig {

    @Id
    private String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Channel> channels = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Channel, List<String>> recipients = Map.of();

    /** Percents of the target; 100 is the breach. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Integer> thresholds = List.of();

    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SlaNotificationConfig() {}

    @SuppressWarnings("NullAway.Init") // describe() sets it before the first save
    SlaNotificationConfig(String tenantId) {
        this.tenantId = tenantId;
    }

    void describe(SlaNotificationInput.Checked wanted, Instant at) {
        channels = wanted.channels();
        recipients = wanted.recipients();
        thresholds = wanted.thresholds();
        updatedAt = at;
    }

    List<Channel> channels() {
        return channels;
    }

    Map<Channel, List<String>> recipients() {
        return recipients;
    }

    List<Integer> thresholds() {
        return thresholds;
    }

    SlaNotificationConfigView view() {
        var addresses = new TreeMap<String, List<String>>();
        recipients.forEach((channel, list) -> addresses.put(word(channel), list));
        return new SlaNotificationConfigView(
                tenantId,
                channels.stream().map(SlaNotificationConfig::word).toList(),
                addresses,
                thresholds,
                updatedAt);
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}

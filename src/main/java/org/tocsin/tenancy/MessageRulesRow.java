package org.tocsin.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.subject.Channel;

/** The stored message rules of a tenant. */
@Entity
@Table(name = "message_rules")
@Audited("message_rules")
class MessageRulesRow {

    @Id
    private String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> redactedLabels = List.of();

    /** Null means those of the plan. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Channel> allowedChannels;

    private int bundleAfter = MessageRules.DEFAULT_BUNDLE_AFTER;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected MessageRulesRow() {}

    MessageRulesRow(String tenantId) {
        this.tenantId = tenantId;
    }

    void describe(MessageRulesInput.Checked wanted) {
        redactedLabels = wanted.redactedLabels();
        allowedChannels = wanted.allowedChannels();
        bundleAfter = wanted.bundleAfter();
    }

    MessageRulesInput input() {
        return new MessageRulesInput(
                redactedLabels,
                allowedChannels == null
                        ? null
                        : allowedChannels.stream().map(Enum::name).toList(),
                bundleAfter);
    }

    MessageRules rules(Plan plan) {
        return new MessageRules(
                redactedLabels,
                allowedChannels == null ? MessageRules.usualChannels(plan) : Set.copyOf(allowedChannels),
                bundleAfter);
    }
}

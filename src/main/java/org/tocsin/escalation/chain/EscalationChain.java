package org.tocsin.escalation.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.transaction.TenantRow;

/** What a chain stores beside its policy: the severity, and the steps as the caller wrote them. */
@Entity
@Table(name = "escalation_chain")
@Audited(
        value = "escalation_chain",
        ignore = {"createdAt", "updatedAt"})
class EscalationChain extends TenantRow {

    @Enumerated(EnumType.STRING)
    private ChainSeverity severity;

    private UUID policyId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ChainStep> steps;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected EscalationChain() {}

    EscalationChain(String tenantId, ChainSeverity severity, UUID policyId, List<ChainStep> steps, Instant now) {
        super(tenantId, now);
        this.severity = severity;
        this.policyId = policyId;
        this.steps = steps;
        this.updatedAt = now;
    }

    void replace(List<ChainStep> steps, Instant now) {
        this.steps = steps;
        this.updatedAt = now;
    }

    ChainSeverity severity() {
        return severity;
    }

    UUID policyId() {
        return policyId;
    }

    List<ChainStep> steps() {
        return steps;
    }

    /** @param level of the policy, from 1 */
    @Nullable
    ChainStep step(int level) {
        return level >= 1 && level <= steps.size() ? steps.get(level - 1) : null;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

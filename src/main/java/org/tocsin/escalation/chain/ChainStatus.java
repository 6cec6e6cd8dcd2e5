package org.tocsin.escalation.chain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.instance.Escalation;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * The progress of an alert through its chain.
 *
 * @param status       NONE before the chain has begun, else the escalation's status
 * @param currentLevel L1, L2, L3, Manager or CISO; null before the first
 * @param levelNumber  the level as a number, 0 before the first
 * @param exhausted    there is no further level
 */
record ChainStatus(
        String alertId,
        String tenantId,
        @Nullable String severity,
        String status,
        @Nullable String currentLevel,
        int levelNumber,
        int totalLevels,
        @Nullable String role,
        @Nullable String notificationMethod,
        @Nullable String nextLevel,
        @Nullable Instant nextLevelAt,
        boolean exhausted,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID escalation,
        List<ChainStep> chain) {

    static ChainStatus of(Escalation e, EscalationChain chain) {
        var now = chain.step(e.level());
        var next = chain.step(e.level() + 1);
        return new ChainStatus(
                e.subject().id(),
                e.tenantId(),
                chain.severity().word(),
                e.status().name(),
                now == null ? null : now.level(),
                e.level(),
                e.schedule().steps().size(),
                now == null ? null : now.role(),
                now == null ? null : now.notificationMethod(),
                next == null ? null : next.level(),
                e.progress().nextLevelAt(),
                e.level() >= e.schedule().steps().size(),
                e.acknowledgement().acknowledgedBy(),
                e.acknowledgement().acknowledgedAt(),
                e.id(),
                chain.steps());
    }

    static ChainStatus none(String alertId, @Nullable ChainSeverity severity, @Nullable EscalationChain chain) {
        var first = chain == null ? null : chain.step(1);
        return new ChainStatus(
                alertId,
                CurrentTenant.id(),
                severity == null ? null : severity.word(),
                "NONE",
                null,
                0,
                chain == null ? 0 : chain.steps().size(),
                null,
                null,
                first == null ? null : first.level(),
                null,
                false,
                null,
                null,
                null,
                chain == null ? List.of() : chain.steps());
    }
}

package org.tocsin.escalation.chain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The chain of one severity as the API shows it. @param escalationPolicy the policy in which it is stored */
record ChainView(String severity, List<ChainStep> chain, UUID escalationPolicy, Instant updatedAt)
        implements Comparable<ChainView> {

    static ChainView of(EscalationChain chain) {
        return new ChainView(chain.severity().word(), chain.steps(), chain.policyId(), chain.updatedAt());
    }

    @Override
    public int compareTo(ChainView other) {
        return ChainSeverity.of(severity)
                .orElseThrow()
                .compareTo(ChainSeverity.of(other.severity).orElseThrow());
    }
}

package org.tocsin.escalation.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EscalationChainRepository extends Repository<EscalationChain, UUID> {

    EscalationChain save(EscalationChain chain);

    List<EscalationChain> findByTenantIdOrderBySeverity(String tenantId);

    Optional<EscalationChain> findByTenantIdAndSeverity(String tenantId, ChainSeverity severity);

    List<EscalationChain> findByTenantIdAndPolicyIdIn(String tenantId, Collection<UUID> policyIds);
}

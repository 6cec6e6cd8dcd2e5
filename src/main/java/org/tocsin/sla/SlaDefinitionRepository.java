package org.tocsin.sla;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface SlaDefinitionRepository extends JpaRepository<SlaDefinition, UUID>, JpaSpecificationExecutor<SlaDefinition> {

    Optional<SlaDefinition> findByIdAndTenantId(UUID id, String tenantId);

    Optional<SlaDefinition> findByTenantIdAndName(String tenantId, String name);

    long countByTenantIdAndBusinessHours(String tenantId, UUID businessHours);

    List<SlaDefinition> findByTenantIdAndIsActiveTrueOrderByName(String tenantId);

    Optional<SlaDefinition> findByTenantIdAndSlaTypeAndIsDefaultTrue(String tenantId, SlaType type);

    List<SlaDefinition> findByTenantIdAndPlanSlotIsNotNull(String tenantId);

    boolean existsByTenantIdAndPlanSlot(String tenantId, PlanSlot planSlot);
}

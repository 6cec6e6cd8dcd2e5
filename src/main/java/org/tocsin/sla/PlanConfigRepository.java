package org.tocsin.sla;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanConfigRepository extends JpaRepository<PlanConfig, UUID> {

    Page<PlanConfig> findByTenantId(String tenantId, Pageable page);

    Optional<PlanConfig> findByIdAndTenantId(UUID id, String tenantId);

    Optional<PlanConfig> findByTenantIdAndIsActiveTrue(String tenantId);
}

package org.tocsin.sla.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tocsin.platform.transaction.OwnedRows;

interface PlanConfigRepository extends JpaRepository<PlanConfig, UUID>, OwnedRows<PlanConfig, UUID> {

    Page<PlanConfig> findByTenantId(String tenantId, Pageable page);

    Optional<PlanConfig> findByTenantIdAndIsActiveTrue(String tenantId);
}

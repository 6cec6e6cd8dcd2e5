package org.tocsin.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface BusinessHoursRepository extends JpaRepository<BusinessHours, UUID>, JpaSpecificationExecutor<BusinessHours> {

    Optional<BusinessHours> findByIdAndTenantId(UUID id, String tenantId);

    List<BusinessHours> findByTenantIdAndIdIn(String tenantId, Collection<UUID> ids);

    Optional<BusinessHours> findByTenantIdAndIsDefaultTrue(String tenantId);

    boolean existsByTenantIdAndName(String tenantId, String name);
}

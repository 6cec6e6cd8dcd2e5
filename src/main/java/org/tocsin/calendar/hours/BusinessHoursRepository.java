package org.tocsin.calendar.hours;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.tocsin.platform.transaction.OwnedRows;

interface BusinessHoursRepository
        extends JpaRepository<BusinessHours, UUID>,
                JpaSpecificationExecutor<BusinessHours>,
                OwnedRows<BusinessHours, UUID> {

    List<BusinessHours> findByTenantIdAndIdIn(String tenantId, Collection<UUID> ids);

    Optional<BusinessHours> findByTenantIdAndIsDefaultTrue(String tenantId);

    Optional<BusinessHours> findByTenantIdAndName(String tenantId, String name);

    boolean existsByTenantIdAndName(String tenantId, String name);
}

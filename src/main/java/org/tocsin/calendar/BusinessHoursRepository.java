package org.tocsin.calendar;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BusinessHoursRepository extends JpaRepository<BusinessHours, UUID>, JpaSpecificationExecutor<BusinessHours> {

    Optional<BusinessHours> findByIdAndTenantId(UUID id, String tenantId);

    /** For update: a second change of the same calendar waits for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from BusinessHours b where b.id = :id and b.tenantId = :tenantId")
    Optional<BusinessHours> lock(UUID id, String tenantId);

    List<BusinessHours> findByTenantIdAndIdIn(String tenantId, Collection<UUID> ids);

    Optional<BusinessHours> findByTenantIdAndIsDefaultTrue(String tenantId);

    Optional<BusinessHours> findByTenantIdAndName(String tenantId, String name);

    boolean existsByTenantIdAndName(String tenantId, String name);
}

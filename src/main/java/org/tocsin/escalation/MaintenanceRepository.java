package org.tocsin.escalation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MaintenanceRepository extends JpaRepository<MaintenanceWindow, UUID> {

    Optional<MaintenanceWindow> findByIdAndTenantId(UUID id, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from MaintenanceWindow w where w.id = :id and w.tenantId = :tenantId")
    Optional<MaintenanceWindow> lock(UUID id, String tenantId);

    Page<MaintenanceWindow> findByTenantId(String tenantId, Pageable page);

    @Query("""
        select w from MaintenanceWindow w
        where w.tenantId = :tenantId and w.startsAt <= :at and w.endsAt > :at order by w.endsAt desc\
        """)
    List<MaintenanceWindow> at(String tenantId, Instant at, Limit limit);
}

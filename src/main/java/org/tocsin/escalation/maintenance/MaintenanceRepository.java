package org.tocsin.escalation.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tocsin.platform.transaction.OwnedRows;

interface MaintenanceRepository extends JpaRepository<MaintenanceWindow, UUID>, OwnedRows<MaintenanceWindow, UUID> {

    Page<MaintenanceWindow> findByTenantId(String tenantId, Pageable page);

    @Query("""
        select w from MaintenanceWindow w
        where w.tenantId = :tenantId and w.startsAt <= :at and w.endsAt > :at order by w.endsAt desc\
        """)
    List<MaintenanceWindow> at(String tenantId, Instant at, Limit limit);
}

package org.tocsin.oncall.swap;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

interface SwapRepository
        extends Repository<ShiftSwap, UUID>, JpaSpecificationExecutor<ShiftSwap>, OwnedRows<ShiftSwap, UUID> {

    ShiftSwap saveAndFlush(ShiftSwap swap);

    @Query("""
        select s from ShiftSwap s where s.rotationId = :rotation and s.tenantId = :tenantId and s.requester = :requester
        and s.startTime < :to and s.endTime > :from
        and s.status in (org.tocsin.oncall.swap.SwapStatus.REQUESTED, org.tocsin.oncall.swap.SwapStatus.TAKEN)\
        """)
    List<ShiftSwap> findOpen(UUID rotation, UUID requester, Instant from, Instant to, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select s from ShiftSwap s where s.rotationId = :rotation and s.tenantId = :tenantId
        and s.status in (org.tocsin.oncall.swap.SwapStatus.REQUESTED, org.tocsin.oncall.swap.SwapStatus.TAKEN) order by s.id\
        """)
    List<ShiftSwap> lockOpenOf(UUID rotation, String tenantId);
}

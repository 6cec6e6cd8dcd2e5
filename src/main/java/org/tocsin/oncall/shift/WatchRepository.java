package org.tocsin.oncall.shift;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface WatchRepository extends Repository<Watch, UUID> {

    Watch saveAndFlush(Watch watch);

    Optional<Watch> findByRotationIdAndTenantId(UUID rotationId, String tenantId);

    /** Reads across all tenants. */
    @Query("""
        select new org.tocsin.oncall.shift.Unwatched(r.id, r.tenantId) from Rotation r
        where r.status <> org.tocsin.oncall.rotation.RotationStatus.INACTIVE
        and not exists (select w from Watch w where w.rotationId = r.id and w.processInstanceId is not null)\
        """)
    List<Unwatched> findUnwatched();
}

package org.tocsin.notification;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DeliveryRepository extends JpaRepository<Delivery, UUID>, JpaSpecificationExecutor<Delivery> {

    Optional<Delivery> findByIdAndTenantId(UUID id, String tenantId);

    List<Delivery> findByTenantIdAndNotificationIdInOrderByCreatedAt(String tenantId, Collection<UUID> notificationIds);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.id = :id and d.tenantId = :tenantId")
    Optional<Delivery> lock(UUID id, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select d from Delivery d
            where d.tenantId = :tenantId and d.notificationId in :notificationIds order by d.id""")
    List<Delivery> lockAllOf(Collection<UUID> notificationIds, String tenantId);
}

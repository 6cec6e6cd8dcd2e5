package org.tocsin.notification.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface DeliveryAttemptRepository extends JpaRepository<DeliveryAttempt, UUID> {

    @Query("""
        select a from DeliveryAttempt a
        where a.tenantId = :tenantId and a.deliveryId = :deliveryId and a.number = :number\
        """)
    Optional<DeliveryAttempt> find(String tenantId, UUID deliveryId, int number);

    List<DeliveryAttempt> findByTenantIdAndDeliveryIdOrderByNumber(String tenantId, UUID deliveryId);
}

package org.tocsin.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeliveryAttemptRepository extends JpaRepository<DeliveryAttempt, UUID> {

    Optional<DeliveryAttempt> findByTenantIdAndDeliveryIdAndNumber(String tenantId, UUID deliveryId, int number);

    List<DeliveryAttempt> findByTenantIdAndDeliveryIdOrderByNumber(String tenantId, UUID deliveryId);
}

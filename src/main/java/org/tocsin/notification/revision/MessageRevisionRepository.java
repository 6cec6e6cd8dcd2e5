package org.tocsin.notification.revision;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MessageRevisionRepository extends JpaRepository<MessageRevision, UUID> {

    Optional<MessageRevision> findByDeliveryIdAndTenantId(UUID deliveryId, String tenantId);
}

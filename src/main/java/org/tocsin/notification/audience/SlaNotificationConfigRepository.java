package org.tocsin.notification.audience;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SlaNotificationConfigRepository extends Repository<SlaNotificationConfig, String> {

    Optional<SlaNotificationConfig> findById(String tenantId);

    SlaNotificationConfig save(SlaNotificationConfig config);
}

package org.tocsin.escalation.responder;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface EscalationSettingsRepository extends JpaRepository<EscalationSettings, String> {

    Optional<EscalationSettings> findByTenantId(String tenantId);
}

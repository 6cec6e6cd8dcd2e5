package org.tocsin.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EscalationEventRepository extends Repository<EscalationEvent, UUID> {

    EscalationEvent save(EscalationEvent event);

    List<EscalationEvent> findFirst500ByTenantIdAndSubjectTypeAndSubjectIdOrderByAtAscNumberAsc(
            String tenantId, String subjectType, String subjectId);
}

package org.tocsin.escalation.instance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface EscalationEventRepository extends Repository<EscalationEvent, UUID> {

    EscalationEvent save(EscalationEvent event);

    /** @return the newest events first, each with its escalation */
    @Query("""
        select e from EscalationEvent e join fetch e.escalation where e.tenantId = :tenantId
        order by e.at desc, e.number desc\
        """)
    List<EscalationEvent> latest(String tenantId, Limit limit);

    List<EscalationEvent> findFirst500ByTenantIdAndSubjectTypeAndSubjectIdOrderByAtAscNumberAsc(
            String tenantId, String subjectType, String subjectId);
}

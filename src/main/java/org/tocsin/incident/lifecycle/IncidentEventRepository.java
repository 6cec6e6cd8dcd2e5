package org.tocsin.incident.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface IncidentEventRepository extends Repository<IncidentEvent, UUID> {

    IncidentEvent save(IncidentEvent event);

    List<IncidentEvent> findByTenantIdAndIncidentIdOrderByAt(String tenantId, UUID incidentId);

    boolean existsByTenantIdAndTypeAndAtAfter(String tenantId, String type, Instant since);

    /** Oldest first. A person who acted on an incident had heard of it. */
    @Query("""
            select new org.tocsin.incident.lifecycle.Answered(e.incidentId, e.actor, e.at) from IncidentEvent e
            where e.tenantId = :tenantId and e.incidentId in :ids and e.actor is not null
            and e.type in ('incident.acknowledged', 'incident.started', 'incident.resolved') order by e.at""")
    List<Answered> answers(Collection<UUID> ids, String tenantId);
}

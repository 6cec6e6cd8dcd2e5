package org.tocsin.incident.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.transaction.OwnedRows;

public interface IncidentRepository extends Repository<Incident, UUID>, OwnedRows<Incident, UUID> {

    Incident save(Incident incident);

    @Query("select i.id from Incident i where i.number = :number and i.tenantId = :tenantId")
    Optional<UUID> idOf(long number, String tenantId);

    @Query("select i.id from Incident i where i.report.externalId = :externalId and i.tenantId = :tenantId"
            + " order by i.createdAt desc")
    List<UUID> idsWithExternalId(String externalId, String tenantId, Limit limit);

    @Query("select i.id from Incident i where i.externalReference = :reference and i.tenantId = :tenantId")
    Optional<UUID> idWithExternalReference(String reference, String tenantId);

    @Query("select i from Incident i where i.externalReference = :reference and i.tenantId = :tenantId")
    Optional<Incident> withExternalReference(String reference, String tenantId);

    @Query("select i from Incident i where i.report.dedupKey = :dedupKey and i.tenantId = :tenantId"
            + " and i.status not in (RESOLVED, CLOSED, CANCELLED)")
    Optional<Incident> openWithDedupKey(String dedupKey, String tenantId);

    List<Incident> findByTenantIdAndIdIn(String tenantId, Collection<UUID> ids);

    /** @return services that have an open incident of these priorities, opened since then; drills do not count */
    @Query("""
            select distinct i.report.service from Incident i where i.tenantId = :tenantId
            and i.classification.priority in :priorities and i.createdAt >= :since and i.report.service is not null
            and i.report.drill = false and i.status not in (RESOLVED, CLOSED, CANCELLED)""")
    List<String> servicesFailing(Collection<Priority> priorities, Instant since, String tenantId);

    /** Highest priority first. */
    @Query("""
        select i from Incident i where i.tenantId = :tenantId and i.status not in (RESOLVED, CLOSED, CANCELLED)
        and (i.team is null or lower(i.team) = lower(:team)) order by i.classification.priority, i.createdAt, i.id\
        """)
    List<Incident> openOf(String team, String tenantId, Limit limit);

    @Query("""
        select new org.tocsin.incident.lifecycle.WorkCounts(
        count(*) filter (where i.status not in (RESOLVED, CLOSED, CANCELLED)),
        count(*) filter (where i.createdAt >= :since),
        count(*) filter (where i.closure.resolvedAt >= :since))
        from Incident i where i.tenantId = :tenantId and (i.team is null or lower(i.team) = lower(:team))
        and (i.status not in (RESOLVED, CLOSED, CANCELLED) or i.createdAt >= :since or i.closure.resolvedAt >= :since)\
        """)
    WorkCounts countsOf(String team, Instant since, String tenantId);

    @Query(nativeQuery = true, value = "select next_incident_number(:tenantId)")
    long nextNumber(String tenantId);

    @Query("""
        select new org.tocsin.incident.lifecycle.IncidentPosition(i.status, i.acknowledgedAt, i.closure.resolvedAt, i.closure.closedAt)
        from Incident i where i.id = :id and i.tenantId = :tenantId\
        """)
    Optional<IncidentPosition> position(UUID id, String tenantId);
}

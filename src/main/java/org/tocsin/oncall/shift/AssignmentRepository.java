package org.tocsin.oncall.shift;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

public interface AssignmentRepository
        extends Repository<Assignment, UUID>, JpaSpecificationExecutor<Assignment>, OwnedRows<Assignment, UUID> {

    Assignment save(Assignment assignment);

    Assignment saveAndFlush(Assignment assignment);

    List<Assignment> findByTenantIdAndIdIn(String tenantId, Collection<UUID> ids);

    @Query("select a.rotationId from Assignment a where a.id = :id and a.tenantId = :tenantId")
    Optional<UUID> rotationOf(UUID id, String tenantId);

    /** Finds open assignments; call under the rotation's lock. */
    @Query("""
        select a from Assignment a where a.rotationId = :rotation and a.tenantId = :tenantId
        and a.status in (org.tocsin.oncall.shift.AssignmentStatus.SCHEDULED, org.tocsin.oncall.shift.AssignmentStatus.ACTIVE)
        order by a.startTime, a.position, a.id\
        """)
    List<Assignment> findOpen(UUID rotation, String tenantId);

    /** Finds assignments that have begun or ended without a notification. */
    @Query("""
        select a from Assignment a where a.rotationId = :rotation and a.tenantId = :tenantId and a.endTime >= :since
        and (a.status = org.tocsin.oncall.shift.AssignmentStatus.COMPLETED and not a.endTold
        or a.status = org.tocsin.oncall.shift.AssignmentStatus.ACTIVE and not a.beginTold)
        order by a.startTime, a.position, a.id\
        """)
    List<Assignment> findUntold(UUID rotation, Instant since, String tenantId);

    /** Finds hand-made assignments that were not cancelled. */
    @Query("""
        select a from Assignment a where a.rotationId in :rotations and a.tenantId = :tenantId
        and a.origin = org.tocsin.oncall.shift.AssignmentOrigin.ASSIGNED
        and a.status <> org.tocsin.oncall.shift.AssignmentStatus.CANCELLED
        and a.startTime < :to and a.endTime > :from order by a.createdAt, a.id\
        """)
    List<Assignment> findAssigned(Collection<UUID> rotations, Instant from, Instant to, String tenantId);

    /** Finds the person's current and future hand-made assignments. */
    @Query("""
        select a from Assignment a where a.person = :person and a.tenantId = :tenantId and a.endTime > :now
        and a.origin = org.tocsin.oncall.shift.AssignmentOrigin.ASSIGNED
        and a.status in (org.tocsin.oncall.shift.AssignmentStatus.SCHEDULED, org.tocsin.oncall.shift.AssignmentStatus.ACTIVE)
        order by a.startTime, a.id\
        """)
    List<Assignment> findAssignedTo(UUID person, Instant now, String tenantId);

    /** Finds past, active and planned assignments in that time; a planned one counts as begun once its start has passed. */
    @Query("""
        select a from Assignment a where a.rotationId = :rotation and a.tenantId = :tenantId
        and a.status <> org.tocsin.oncall.shift.AssignmentStatus.CANCELLED
        and a.startTime < :to and a.endTime > :from order by a.startTime, a.position, a.id\
        """)
    List<Assignment> findRecorded(UUID rotation, Instant from, Instant to, String tenantId);

    @Query("""
        select a from Assignment a where a.rotationId in :rotations and a.tenantId = :tenantId
        and a.status = org.tocsin.oncall.shift.AssignmentStatus.ACTIVE order by a.position, a.startTime, a.id\
        """)
    List<Assignment> findActive(Collection<UUID> rotations, String tenantId);

    /** Locks the assignments for whose notes the process waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assignment a where a.notesProcess = :process and a.tenantId = :tenantId order by a.id")
    List<Assignment> lockWaiting(String process, String tenantId);
}

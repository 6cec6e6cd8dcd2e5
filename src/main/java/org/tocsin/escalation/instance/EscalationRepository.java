package org.tocsin.escalation.instance;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.OwnedRows;

public interface EscalationRepository
        extends JpaRepository<Escalation, UUID>, JpaSpecificationExecutor<Escalation>, OwnedRows<Escalation, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select e from Escalation e
        where e.tenantId = :tenantId and e.origin.subjectType = :subjectType and e.origin.subjectId = :subjectId
          and e.status in ('PENDING', 'TRIGGERED', 'ACKNOWLEDGED')
        order by e.id\
        """)
    List<Escalation> lockOpen(String tenantId, String subjectType, String subjectId);

    /** Reads without a lock and without the aggregate, since the caller has to lock the subject first. */
    @Query("""
        select new org.tocsin.escalation.instance.UntoldAcknowledgement(e.origin.subjectId, e.acknowledgement.acknowledgedBy)
        from Escalation e
        where e.id = :id and e.tenantId = :tenantId and e.acknowledgement.tellSubject
          and e.ending.resolvedAt is null and e.ending.cancelledAt is null\
        """)
    Optional<UntoldAcknowledgement> untold(UUID id, String tenantId);

    boolean existsByTenantIdAndOriginSubjectTypeAndOriginSubjectIdAndOriginPolicyId(
            String tenantId, String subjectType, String subjectId, UUID policyId);

    /** @return a page of the escalations suppressed for that reason, by id, after the given one */
    @Query("""
        select e.id from Escalation e
        where e.tenantId = :tenantId and e.suppression.heldBecause = :because and e.id > :after order by e.id\
        """)
    List<UUID> held(String tenantId, Suppression.Reason because, UUID after, Limit limit);

    /** Reads without a lock, since all escalations of a subject are locked in one order. */
    @Query("""
        select new org.tocsin.platform.subject.Subject(e.origin.subjectType, e.origin.subjectId, e.origin.subjectTitle)
        from Escalation e where e.id = :id and e.tenantId = :tenantId\
        """)
    Optional<Subject> subjectOf(UUID id, String tenantId);

    @Query("""
        select new org.tocsin.escalation.instance.EscalationPosition(e.status, e.progress.level, e.schedule.steps,
            e.acknowledgement.acknowledgedBy, e.acknowledgement.acknowledgedAt, e.ending.resolvedAt,
            e.ending.cancelledAt)
        from Escalation e where e.id = :id and e.tenantId = :tenantId\
        """)
    Optional<EscalationPosition> position(UUID id, String tenantId);

    @Query("""
        select e from Escalation e
        where e.tenantId = :tenantId and e.origin.subjectType = :subjectType and one_of(e.origin.subjectId, :subjectIds)
        order by e.createdAt, e.id\
        """)
    List<Escalation> findAbout(String tenantId, String subjectType, String... subjectIds);
}

package org.tocsin.sla.instance;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.tocsin.platform.transaction.OwnedRows;
import org.tocsin.sla.clock.SlaType;

public interface SlaInstanceRepository
        extends JpaRepository<SlaInstance, UUID>, JpaSpecificationExecutor<SlaInstance>, OwnedRows<SlaInstance, UUID> {

    /** Always in the same order, so that two commands on one subject can't block each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from SlaInstance s
            where s.tenantId = :tenant and s.subjectType = :type and s.subjectId = :id
            order by s.id""")
    List<SlaInstance> lockAll(String tenant, String type, String id);

    /** The next ones after {@code cursor} that count in this calendar, or that name none and count in the tenant's default. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from SlaInstance s
            where s.tenantId = :tenant and s.state.metAt is null and s.state.cancelledAt is null and s.id > :cursor
              and s.promise.businessHoursOnly = true
              and (s.promise.businessHours = :calendar or :defaultMoved = true and s.promise.businessHours is null)
            order by s.id""")
    List<SlaInstance> lockCountingIn(String tenant, UUID calendar, boolean defaultMoved, UUID cursor, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from SlaInstance s
            where s.tenantId = :tenant and s.state.metAt is null and s.state.cancelledAt is null and s.id > :cursor
              and s.promise.definitionId = :definition
            order by s.id""")
    List<SlaInstance> lockByDefinition(String tenant, UUID definition, UUID cursor, Limit limit);

    @Query("""
            select s from SlaInstance s
            where s.tenantId = :tenantId and s.subjectType = :subjectType and one_of(s.subjectId, :subjectIds)
            order by s.createdAt, s.id""")
    List<SlaInstance> findAbout(String tenantId, String subjectType, String... subjectIds);

    @Query("""
            select s from SlaInstance s
            where s.tenantId = :tenant and s.state.status = 'ACTIVE' and s.timer.targetTime > :after and s.timer.targetTime <= :until""")
    Page<SlaInstance> findDue(String tenant, Instant after, Instant until, Pageable page);

    /** Breached and open, or breached after {@code since}, or with a warning and not breached yet. */
    @Query("""
            select s from SlaInstance s
            where s.tenantId = :tenant and s.promise.slaType in :types
              and (s.state.metAt is null and s.state.cancelledAt is null
                    and (s.state.status = 'BREACHED' or s.state.status = 'ACTIVE' and s.progress.warningFiredAt is not null)
                  or s.state.status = 'BREACHED' and s.state.breachedAt >= :since)""")
    Page<SlaInstance> findTroubled(String tenant, Collection<SlaType> types, Instant since, Pageable page);

    @Query("select count(s) from SlaInstance s where s.tenantId = :tenant and s.promise.businessHours = :calendar"
            + " and s.state.metAt is null and s.state.cancelledAt is null")
    long countOpenIn(String tenant, UUID calendar);

    boolean existsByTenantIdAndExternalReference(String tenantId, String externalReference);

    @Query("select count(s) > 0 from SlaInstance s where s.tenantId = :tenant and s.promise.definitionId = :definition")
    boolean existsForDefinition(String tenant, UUID definition);
}

package org.tocsin.notification.record;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.tocsin.platform.transaction.OwnedRows;

public interface NotificationRepository extends JpaRepository<Notification, UUID>, OwnedRows<Notification, UUID> {

    /** Locks in the order of ids, so that two transactions never deadlock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select n from Notification n
        where n.tenantId = :tenantId and n.reference = :reference and n.status <> 'WITHDRAWN' order by n.id\
        """)
    List<Notification> lockOpen(String reference, String tenantId);

    /** @return how often notifications of that reference were withdrawn until then; several at once count as one */
    @Query("""
        select count(distinct n.withdrawnAt) from Notification n
        where n.tenantId = :tenantId and n.reference = :reference and n.withdrawnAt <= :until\
        """)
    long countWithdrawals(String tenantId, String reference, Instant until);

    List<Notification> findByTenantIdAndSubjectTypeAndSubjectIdIn(
            String tenantId, String subjectType, Collection<String> subjectIds);

    List<Notification> findByTenantIdAndNoticeTypeInOrderByCreatedAtDescIdDesc(
            String tenantId, Collection<TemplateType> types, Limit most);

    List<Notification> findByTenantIdAndIdIn(String tenantId, Collection<UUID> ids);
}

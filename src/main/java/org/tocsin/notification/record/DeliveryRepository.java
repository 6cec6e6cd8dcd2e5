package org.tocsin.notification.record;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.OwnedRows;

public interface DeliveryRepository
        extends JpaRepository<Delivery, UUID>, JpaSpecificationExecutor<Delivery>, OwnedRows<Delivery, UUID> {

    /** Hibernate's lock timeout for {@code skip locked}. */
    String SKIP_LOCKED = "-2";

    List<Delivery> findByTenantIdAndNotificationIdInOrderByCreatedAt(String tenantId, Collection<UUID> notificationIds);

    List<Delivery> findByTenantIdAndNotificationIdInOrderByCreatedAtDesc(
            String tenantId, Collection<UUID> notificationIds, Limit most);

    /** Used before the tenant is known. Bundled deliveries share the provider's id. */
    @Query("select d from Delivery d where d.providerId = :providerId order by d.createdAt, d.id")
    List<Delivery> findByProviderIdInAnyTenant(String providerId, Limit most);

    @Query("select d from Delivery d where d.bundleId = :lead order by d.createdAt, d.id")
    List<Delivery> findBundleInAnyTenant(UUID lead);

    boolean existsByTenantIdAndRedeliveryOf(String tenantId, UUID redeliveryOf);

    @Query("""
        select count(d) > 0 from Delivery d
        where d.redeliveryOf = :id and d.tenantId = :tenantId and d.settledAt is null\
        """)
    boolean hasOpenRedelivery(UUID id, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select d from Delivery d
        where d.tenantId = :tenantId and d.notificationId in :notificationIds order by d.id\
        """)
    List<Delivery> lockAllOf(Collection<UUID> notificationIds, String tenantId);

    /** Deliveries that wait for a token of the same person and channel, oldest first; locked ones are skipped. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    @Query("""
        select d from Delivery d
        where d.tenantId = :tenantId and d.personId = :personId and d.channel = :channel and d.throttled = true
        and d.settledAt is null and d.bundleId is null and d.attempts = 0 and d.id <> :except
        order by d.createdAt, d.id\
        """)
    List<Delivery> lockThrottled(String tenantId, UUID personId, Channel channel, UUID except, Limit most);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.bundleId = :lead and d.tenantId = :tenantId order by d.createdAt, d.id")
    List<Delivery> lockBundle(UUID lead, String tenantId);

    /** Unsent deliveries of other pages about the same subject. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select d from Delivery d
        where d.tenantId = :tenantId and d.notificationId <> :except
        and (d.status = 'PENDING' or d.status = 'RETRYING')
        and d.notificationId in (
            select n.id from Notification n
            where n.tenantId = :tenantId and n.subjectType = :subjectType and n.subjectId = :subjectId
            and n.noticeType = 'ESCALATION')
        order by d.id\
        """)
    List<Delivery> lockWaiting(String tenantId, String subjectType, String subjectId, UUID except);

    /** Delivered messages of that reference on those channels that have a provider's id, without bundles. */
    @Query("""
        select d from Delivery d, Notification n
        where n.tenantId = :tenantId and n.reference = :reference and d.notificationId = n.id
        and d.status = 'DELIVERED' and d.channel in :channels and d.providerId is not null
        and d.bundleId is null and not exists (select m.id from Delivery m where m.bundleId = d.id)
        order by d.createdAt, d.id\
        """)
    List<Delivery> findDelivered(String reference, Collection<Channel> channels, String tenantId);
}

package org.tocsin.notification.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.tocsin.platform.subject.PageLog;

public interface InboxRepository extends JpaRepository<InboxMessage, UUID>, JpaSpecificationExecutor<InboxMessage> {

    Optional<InboxMessage> findFirstByTenantIdAndPersonIdAndSubjectTypeAndSubjectId(
            String tenantId, UUID personId, String subjectType, String subjectId);

    Optional<InboxMessage> findByIdAndTenantIdAndPersonId(UUID id, String tenantId, UUID personId);

    @Query("""
        select new org.tocsin.platform.subject.PageLog$Paged(m.personId, m.subjectId, m.createdAt) from InboxMessage m
        where m.tenantId = :tenantId and m.personId in :people and m.createdAt >= :from and m.createdAt < :to
        and m.noticeType = 'ESCALATION' order by m.createdAt, m.id\
        """)
    List<PageLog.Paged> pages(Collection<UUID> people, Instant from, Instant to, String tenantId);
}

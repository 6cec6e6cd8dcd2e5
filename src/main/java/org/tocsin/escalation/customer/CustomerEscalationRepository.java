package org.tocsin.escalation.customer;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

interface CustomerEscalationRepository
        extends Repository<CustomerEscalation, UUID>, OwnedRows<CustomerEscalation, UUID> {

    CustomerEscalation save(CustomerEscalation escalation);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select c from CustomerEscalation c where c.tenantId = :tenantId and c.subjectType = :subjectType
        and c.subjectId = :subjectId and c.endedAt is null order by c.id\
        """)
    List<CustomerEscalation> lockOpen(String tenantId, String subjectType, String subjectId);

    List<CustomerEscalation> findByTenantIdAndSubjectTypeAndSubjectIdInOrderByCreatedAt(
            String tenantId, String subjectType, Collection<String> subjectIds);
}

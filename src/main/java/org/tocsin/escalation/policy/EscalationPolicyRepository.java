package org.tocsin.escalation.policy;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.tocsin.platform.transaction.OwnedRows;

public interface EscalationPolicyRepository
        extends JpaRepository<EscalationPolicy, UUID>,
                JpaSpecificationExecutor<EscalationPolicy>,
                OwnedRows<EscalationPolicy, UUID> {

    boolean existsByTenantIdAndTermsName(String tenantId, String name);

    boolean existsByTenantIdAndTermsNameAndIdNot(String tenantId, String name, UUID id);

    /** Read-only, so that no flush of the transaction checks all of them for changes. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_READ_ONLY, value = "true"))
    @Query("""
        select p from EscalationPolicy p
        where p.tenantId = :tenantId and p.terms.isActive and one_of(p.terms.triggerCondition, :conditions)
        order by p.terms.name\
        """)
    List<EscalationPolicy> activeFor(String tenantId, String[] conditions);
}

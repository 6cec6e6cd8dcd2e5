package org.tocsin.sla.catalogue;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.tocsin.platform.transaction.OwnedRows;
import org.tocsin.sla.clock.SlaType;

public interface SlaDefinitionRepository
        extends JpaRepository<SlaDefinition, UUID>,
                JpaSpecificationExecutor<SlaDefinition>,
                OwnedRows<SlaDefinition, UUID> {

    @Query("select d from SlaDefinition d where d.tenantId = :tenantId and d.terms.name = :name")
    Optional<SlaDefinition> findByTenantIdAndName(String tenantId, String name);

    @Query("select count(d) from SlaDefinition d"
            + " where d.tenantId = :tenantId and d.terms.businessHours = :businessHours")
    long countByTenantIdAndBusinessHours(String tenantId, UUID businessHours);

    /** For reading only: Hibernate would otherwise compare all of them with the database at each flush. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_READ_ONLY, value = "true"))
    @Query("select d from SlaDefinition d where d.tenantId = :tenantId and d.terms.isActive order by d.terms.name")
    List<SlaDefinition> active(String tenantId);

    @Query("select d from SlaDefinition d"
            + " where d.tenantId = :tenantId and d.terms.slaType = :type and d.terms.isDefault")
    Optional<SlaDefinition> findByTenantIdAndSlaTypeAndIsDefaultTrue(String tenantId, SlaType type);

    List<SlaDefinition> findByTenantIdAndPlanSlotIsNotNull(String tenantId);

    boolean existsByTenantIdAndPlanSlot(String tenantId, PlanSlot planSlot);
}

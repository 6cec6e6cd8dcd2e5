package org.tocsin.ingest;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

interface IntegrationRepository extends Repository<Integration, UUID>, OwnedRows<Integration, UUID> {

    Integration save(Integration integration);

    void delete(Integration integration);

    Page<Integration> findByTenantId(String tenantId, Pageable page);

    Optional<Integration> findByNameAndTenantId(String name, String tenantId);

    /** Searches all tenants: the key identifies the tenant. */
    Optional<Integration> findByKeyAndType(String key, IntegrationType type);
}

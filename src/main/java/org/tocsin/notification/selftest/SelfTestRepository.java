package org.tocsin.notification.selftest;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tocsin.platform.transaction.OwnedRows;

interface SelfTestRepository extends JpaRepository<SelfTest, UUID>, OwnedRows<SelfTest, UUID> {

    Page<SelfTest> findByTenantId(String tenantId, Pageable page);
}

package org.tocsin.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface SelfTestRepository extends JpaRepository<SelfTest, UUID> {

    Optional<SelfTest> findByIdAndTenantId(UUID id, String tenantId);

    Page<SelfTest> findByTenantId(String tenantId, Pageable page);
}

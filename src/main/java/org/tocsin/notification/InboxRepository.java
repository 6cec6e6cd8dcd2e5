package org.tocsin.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface InboxRepository extends JpaRepository<InboxMessage, UUID> {

    Page<InboxMessage> findByTenantIdAndPersonId(String tenantId, UUID personId, Pageable page);

    Page<InboxMessage> findByTenantIdAndPersonIdAndReadAtIsNull(String tenantId, UUID personId, Pageable page);

    Page<InboxMessage> findByTenantIdAndPersonIdAndReadAtIsNotNull(String tenantId, UUID personId, Pageable page);

    Optional<InboxMessage> findByIdAndTenantIdAndPersonId(UUID id, String tenantId, UUID personId);
}

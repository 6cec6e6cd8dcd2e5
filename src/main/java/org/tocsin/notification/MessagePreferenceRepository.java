package org.tocsin.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MessagePreferenceRepository extends JpaRepository<MessagePreference, UUID> {

    Optional<MessagePreference> findByPersonIdAndTenantId(UUID personId, String tenantId);

    List<MessagePreference> findByPersonIdInAndTenantId(Collection<UUID> people, String tenantId);
}

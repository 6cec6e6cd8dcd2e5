package org.tocsin.notification.words;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MessagePreferenceRepository extends JpaRepository<MessagePreference, UUID> {

    Optional<MessagePreference> findByPersonIdAndTenantId(UUID personId, String tenantId);

    @Query("select p from MessagePreference p where one_of(p.personId, :people) and p.tenantId = :tenantId")
    List<MessagePreference> of(UUID[] people, String tenantId);
}

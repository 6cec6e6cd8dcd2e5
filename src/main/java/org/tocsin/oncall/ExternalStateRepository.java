package org.tocsin.oncall;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExternalStateRepository extends Repository<ExternalState, UUID> {

    ExternalState saveAndFlush(ExternalState state);

    void delete(ExternalState state);

    List<ExternalState> findAllByRotationIdInAndTenantId(Collection<UUID> rotations, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ExternalState s where s.rotationId = :rotation and s.tenantId = :tenantId")
    Optional<ExternalState> lock(UUID rotation, String tenantId);
}

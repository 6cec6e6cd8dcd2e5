package org.tocsin.oncall.rotation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

interface ExternalStateRepository extends Repository<ExternalState, UUID>, OwnedRows<ExternalState, UUID> {

    ExternalState saveAndFlush(ExternalState state);

    void delete(ExternalState state);

    List<ExternalState> findAllByRotationIdInAndTenantId(Collection<UUID> rotations, String tenantId);
}

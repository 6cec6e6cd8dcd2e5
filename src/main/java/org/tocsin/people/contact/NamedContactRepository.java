package org.tocsin.people.contact;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

interface NamedContactRepository extends Repository<NamedContact, UUID>, OwnedRows<NamedContact, UUID> {

    NamedContact saveAndFlush(NamedContact contact);

    void delete(NamedContact contact);

    Page<NamedContact> findByTenantId(String tenantId, Pageable page);

    Optional<NamedContact> findByKeyAndTenantId(String key, String tenantId);

    List<NamedContact> findByKeyInAndTenantId(Collection<String> keys, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from NamedContact c where c.key = :key and c.tenantId = :tenantId")
    Optional<NamedContact> lockByKey(String key, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from NamedContact c where c.user = :user and c.tenantId = :tenantId order by c.key")
    List<NamedContact> lockOfPerson(UUID user, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from NamedContact c where lower(c.team) = lower(:team) and c.tenantId = :tenantId order by c.key")
    List<NamedContact> lockOfTeam(String team, String tenantId);
}

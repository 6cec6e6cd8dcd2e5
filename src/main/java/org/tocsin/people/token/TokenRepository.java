package org.tocsin.people.token;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

public interface TokenRepository extends Repository<ApiToken, UUID>, OwnedRows<ApiToken, UUID> {

    ApiToken saveAndFlush(ApiToken token);

    Page<ApiToken> findAllByTenantId(String tenantId, Pageable page);

    @Query("""
            select count(t) > 0 from ApiToken t
            where t.tenantId = :tenantId and lower(t.name) = lower(:name) and t.revokedAt is null""")
    boolean isNameInUse(String name, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ApiToken t where t.tenantId = :tenantId and t.createdBy = :username and t.revokedAt is null")
    List<ApiToken> lockLiveIssuedBy(String username, String tenantId);

    /** Used before the tenant is known. */
    @Query("select t from ApiToken t where t.secretHash = :hash")
    Optional<ApiToken> findByHashInAnyTenant(String hash);

    /** Without version and changelog: a use never conflicts with a revocation. */
    @Modifying
    @Query("""
            update ApiToken t set t.lastUsedAt = :now
            where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :longAgo)""")
    void noteUse(UUID id, Instant now, Instant longAgo);
}

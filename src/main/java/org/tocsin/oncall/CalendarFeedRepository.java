package org.tocsin.oncall;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarFeedRepository extends Repository<CalendarFeed, UUID>, JpaSpecificationExecutor<CalendarFeed> {

    CalendarFeed saveAndFlush(CalendarFeed feed);

    Optional<CalendarFeed> findByIdAndTenantId(UUID id, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from CalendarFeed f where f.id = :id and f.tenantId = :tenantId")
    Optional<CalendarFeed> lock(UUID id, String tenantId);

    /** Asked before a tenant is known: the secret says whose it is. */
    @Query("select f from CalendarFeed f where f.secretHash = :hash")
    Optional<CalendarFeed> findByHashInAnyTenant(String hash);

    /** Past version and changelog, which it does not concern: a program that reads never gets in the way of a revocation. */
    @Modifying
    @Query("update CalendarFeed f set f.lastUsedAt = :now where f.id = :id")
    void noteUse(UUID id, Instant now);

    @Modifying
    @Query("""
            update CalendarFeed f set f.contentHash = :hash, f.revision = :revision, f.changedAt = :now
            where f.id = :id and f.revision < :revision""")
    void noteChange(UUID id, String hash, int revision, Instant now);
}

package org.tocsin.oncall.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

interface CalendarFeedRepository
        extends Repository<CalendarFeed, UUID>, JpaSpecificationExecutor<CalendarFeed>, OwnedRows<CalendarFeed, UUID> {

    CalendarFeed saveAndFlush(CalendarFeed feed);

    /** Reads across tenants, since the secret identifies the tenant. */
    @Query("select f from CalendarFeed f where f.secretHash = :hash")
    Optional<CalendarFeed> findByHashInAnyTenant(String hash);

    /** Bypasses version and changelog, so that a read never conflicts with a revocation. */
    @Modifying
    @Query("update CalendarFeed f set f.lastUsedAt = :now where f.id = :id")
    void noteUse(UUID id, Instant now);

    @Modifying
    @Query("""
            update CalendarFeed f set f.contentHash = :hash, f.revision = :revision, f.changedAt = :now
            where f.id = :id and f.revision < :revision""")
    void noteChange(UUID id, String hash, int revision, Instant now);
}

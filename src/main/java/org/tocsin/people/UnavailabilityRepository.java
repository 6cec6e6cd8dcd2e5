package org.tocsin.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnavailabilityRepository extends Repository<Unavailability, UUID>, JpaSpecificationExecutor<Unavailability> {

    Unavailability saveAndFlush(Unavailability absence);

    void delete(Unavailability absence);

    void flush();

    Optional<Unavailability> findByIdAndUserIdAndTenantId(UUID id, UUID user, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Unavailability a where a.id = :id and a.userId = :user and a.tenantId = :tenantId")
    Optional<Unavailability> lock(UUID id, UUID user, String tenantId);

    @Query("""
            select a from Unavailability a where a.userId in :users and a.tenantId = :tenantId
            and a.startTime < :to and a.endTime > :from order by a.startTime""")
    List<Unavailability> findOverlapping(Collection<UUID> users, Instant from, Instant to, String tenantId);

    @Query("""
            select count(a) from Unavailability a
            where a.userId = :user and a.tenantId = :tenantId and a.endTime > :now""")
    long countToCome(UUID user, Instant now, String tenantId);
}

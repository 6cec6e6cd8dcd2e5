package org.tocsin.people.absence;

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

interface AbsenceRepository extends Repository<AbsenceEntry, UUID>, JpaSpecificationExecutor<AbsenceEntry> {

    AbsenceEntry saveAndFlush(AbsenceEntry absence);

    void delete(AbsenceEntry absence);

    void flush();

    Optional<AbsenceEntry> findByIdAndUserIdAndTenantId(UUID id, UUID user, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AbsenceEntry a where a.id = :id and a.userId = :user and a.tenantId = :tenantId")
    Optional<AbsenceEntry> lock(UUID id, UUID user, String tenantId);

    @Query("""
            select a from AbsenceEntry a where a.userId in :users and a.tenantId = :tenantId
            and a.startTime < :to and a.endTime > :from order by a.startTime""")
    List<AbsenceEntry> findOverlapping(Collection<UUID> users, Instant from, Instant to, String tenantId);

    @Query("""
            select count(a) from AbsenceEntry a
            where a.userId = :user and a.tenantId = :tenantId and a.endTime > :now""")
    long countToCome(UUID user, Instant now, String tenantId);
}

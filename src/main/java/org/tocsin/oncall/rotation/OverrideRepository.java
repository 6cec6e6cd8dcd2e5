package org.tocsin.oncall.rotation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

public interface OverrideRepository
        extends Repository<ScheduleOverride, UUID>,
                JpaSpecificationExecutor<ScheduleOverride>,
                OwnedRows<ScheduleOverride, UUID> {

    ScheduleOverride saveAndFlush(ScheduleOverride override);

    void delete(ScheduleOverride override);

    void flush();

    @Query("select o.rotationId from ScheduleOverride o where o.id = :id and o.tenantId = :tenantId")
    Optional<UUID> rotationOf(UUID id, String tenantId);

    @Query("""
        select o from ScheduleOverride o where o.rotationId in :rotations and o.tenantId = :tenantId
        and o.startTime < :to and o.endTime > :from order by o.createdAt, o.id\
        """)
    List<ScheduleOverride> findOverlapping(Collection<UUID> rotations, Instant from, Instant to, String tenantId);

    /**
     * Finds current and future overrides of any rotation that name the person.
     *
     * @param shift {@code [{"user":"<user id>"}]}
     */
    @Query(nativeQuery = true, value = """
            select * from oncall_override where tenant_id = :tenantId and end_time > :now
            and (leaves = :person or comes = :person or shifts @> cast(:shift as jsonb)) order by id for update""")
    List<ScheduleOverride> lockNaming(UUID person, String shift, Instant now, String tenantId);

    @Query("""
        select o from ScheduleOverride o
        where o.rotationId = :rotation and o.externalUid in :uids and o.tenantId = :tenantId order by o.startTime, o.id\
        """)
    List<ScheduleOverride> findImported(UUID rotation, Collection<String> uids, String tenantId);
}

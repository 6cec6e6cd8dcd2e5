package org.tocsin.oncall.rotation;

import static org.hibernate.jpa.HibernateHints.HINT_NATIVE_SPACES;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

public interface RotationRepository
        extends Repository<Rotation, UUID>, JpaSpecificationExecutor<Rotation>, OwnedRows<Rotation, UUID> {

    Rotation saveAndFlush(Rotation rotation);

    void delete(Rotation rotation);

    List<Rotation> findAllByTenantId(String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Rotation r where r.tenantId = :tenantId and lower(r.teamName) = lower(:team) order by r.id")
    List<Rotation> lockOfTeam(String team, String tenantId);

    /**
     * @param turn  {@code [["<user id>"]]}
     * @param layer {@code [{"participants":[["<user id>"]]}]}
     */
    @Query(nativeQuery = true, value = """
        select * from oncall_rotation where tenant_id = :tenantId
        and (participants @> cast(:turn as jsonb) or layers @> cast(:layer as jsonb)) order by id for update\
        """)
    List<Rotation> lockNaming(String turn, String layer, String tenantId);

    @Query("select r from Rotation r where r.tenantId = :tenantId and lower(r.name) = lower(:name)")
    Optional<Rotation> findByName(String name, String tenantId);

    @Query("""
        select r from Rotation r where r.tenantId = :tenantId and r.status = org.tocsin.oncall.rotation.RotationStatus.ACTIVE
        and r.teamKey = lower(:team) order by r.createdAt, r.id\
        """)
    List<Rotation> findActiveOfTeam(String team, String tenantId);

    @Query("""
        select r from Rotation r where r.tenantId = :tenantId and r.status = org.tocsin.oncall.rotation.RotationStatus.ACTIVE
        order by r.createdAt, r.id limit 1\
        """)
    Optional<Rotation> findFirstActive(String tenantId);

    @Query("""
        select r from Rotation r where r.tenantId = :tenantId and r.status = org.tocsin.oncall.rotation.RotationStatus.ACTIVE
        order by r.createdAt, r.id\
        """)
    List<Rotation> findAllActive(String tenantId);

    /** State number of a transaction with its own changes, which must not be cached. */
    long CHANGING = -1;

    /** @return the state number of all on-call data; {@link #CHANGING} if this transaction changed it */
    // limits the automatic flush to what the state depends on; else each page would flush everything
    @QueryHints({
        @QueryHint(name = HINT_NATIVE_SPACES, value = "oncall_rotation"),
        @QueryHint(name = HINT_NATIVE_SPACES, value = "oncall_override"),
        @QueryHint(name = HINT_NATIVE_SPACES, value = "oncall_assignment"),
        @QueryHint(name = HINT_NATIVE_SPACES, value = "oncall_external_state"),
        @QueryHint(name = HINT_NATIVE_SPACES, value = "app_user"),
        @QueryHint(name = HINT_NATIVE_SPACES, value = "contact_method"),
        @QueryHint(name = HINT_NATIVE_SPACES, value = "unavailability")
    })
    @Query(nativeQuery = true, value = """
        select case when current_setting('app.oncall_changing', true) = 'yes' then -1
        else coalesce((select number from oncall_state where tenant_id = :tenantId), 0) end\
        """)
    long state(String tenantId);
}

package org.tocsin.people.team;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

interface TeamRepository extends Repository<Team, UUID>, JpaSpecificationExecutor<Team>, OwnedRows<Team, UUID> {

    Team saveAndFlush(Team team);

    void delete(Team team);

    @Query("select t from Team t where t.tenantId = :tenantId and lower(t.name) = lower(:name)")
    Optional<Team> findByName(String name, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select t from Team t where t.tenantId = :tenantId and (t.lead = :person or t.manager = :person)
            order by t.name""")
    List<Team> lockLedBy(UUID person, String tenantId);
}

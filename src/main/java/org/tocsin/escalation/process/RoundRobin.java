package org.tocsin.escalation.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.instance.Escalation;
import org.tocsin.platform.transaction.AdvisoryLock;

/** Chooses the person of a round-robin step: the one paged longest ago over all escalations of the policy. */
@Component
class RoundRobin {

    private final JdbcClient jdbc;
    private final AdvisoryLock lock;

    RoundRobin(JdbcClient jdbc, AdvisoryLock lock) {
        this.lock = lock;
        this.jdbc = jdbc;
    }

    private record Turn(UUID person, long number) {}

    /** @return one of the people, recorded as paged now */
    List<UUID> next(Escalation escalation, List<UUID> people) {
        if (people.size() < 2) {
            return people;
        }
        lock.hold("turn " + escalation.origin().policyId() + " " + escalation.level());
        var turns = turns(escalation);
        var next = people.stream()
                .min(Comparator.comparing(person -> turns.getOrDefault(person, 0L)))
                .orElseThrow();
        take(escalation, next);
        return List.of(next);
    }

    private Map<UUID, Long> turns(Escalation escalation) {
        return jdbc
                .sql("select person_id, turn from escalation_turn where policy_id = :policy and level = :level")
                .param("policy", escalation.origin().policyId())
                .param("level", escalation.level())
                .query((row, n) -> new Turn(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Turn::person, Turn::number));
    }

    private void take(Escalation escalation, UUID person) {
        jdbc.sql("""
            insert into escalation_turn (tenant_id, policy_id, level, person_id, turn)
            select :tenant, :policy, :level, :person, coalesce(max(turn), 0) + 1
            from escalation_turn where policy_id = :policy and level = :level
            on conflict (policy_id, level, person_id) do update set turn = excluded.turn\
            """)
                .param("tenant", escalation.tenantId())
                .param("policy", escalation.origin().policyId())
                .param("level", escalation.level())
                .param("person", person)
                .update();
    }
}

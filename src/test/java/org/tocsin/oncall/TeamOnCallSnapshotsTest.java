package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.AssignmentScenes;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Snapshots are reused until anything in them changes. */
@IgnoresShiftMessages
@Scenario
class TeamOnCallSnapshotsTest {

    private final AssignmentScenes scenes;
    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private final TeamOnCallSnapshots snapshots;
    private final OnCallService onCall;
    private final RotationRepository rotations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private String rotation = "", ana = "", bo = "";

    TeamOnCallSnapshotsTest(
            Rest rest,
            Given given,
            TestTenant tenant,
            TeamOnCallSnapshots snapshots,
            OnCallService onCall,
            RotationRepository rotations,
            TransactionTemplate transaction,
            Clock clock) {
        this.scenes = new AssignmentScenes(rest);
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
        this.snapshots = snapshots;
        this.onCall = onCall;
        this.rotations = rotations;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void anaIsOnCallAndBoNext() {
        ana = given.person("ana");
        bo = given.person("bo");
        rotation = scenes.daily("Primary", List.of(ana, bo));
    }

    @Test
    void areReadOnceWhileNothingChanges() {
        var first = snapshot();

        assertThat(snapshot()).isSameAs(first);
    }

    @Test
    void followEachChangeAtOnce() {
        assertThat(now()).containsExactly(ana);

        var now = clock.instant();
        var override = rest.post(
                        "/api/sla-oncall/api/v1/oncall-overrides/",
                        Map.of(
                                "rotation",
                                rotation,
                                "kind",
                                "REPLACE",
                                "replaces",
                                ana,
                                "user",
                                bo,
                                "start_time",
                                now.toString(),
                                "end_time",
                                now.plus(Duration.ofHours(1)).toString()))
                .expect(201)
                .text("id");
        assertThat(now()).as("an override").containsExactly(bo);

        rest.delete("/api/sla-oncall/api/v1/oncall-overrides/" + override).expect(204);
        assertThat(now()).as("its end").containsExactly(ana);

        rest.post(
                        "/api/v1/users/" + ana + "/unavailabilities",
                        Map.of(
                                "kind", "SICK",
                                "start", now.toString().substring(0, 10),
                                "end", now.toString().substring(0, 10)))
                .expect(201);
        assertThat(now()).as("an absence").containsExactly(bo);

        rest.patch("/api/v1/users/" + bo, Map.of("active", false)).expect(200);
        assertThat(now()).as("nobody but the one who is away").containsExactly(ana);
    }

    @Test
    void areNotCachedByTheTransactionThatChangesThem() {
        assertThat(now()).containsExactly(ana);

        CurrentTenant.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(status -> {
                    rotations.delete(rotations
                            .findByIdAndTenantId(UUID.fromString(rotation), tenant.id())
                            .orElseThrow());
                    assertThat(onCall.onCall(null, clock.instant())).isEmpty();
                    status.setRollbackOnly();
                }));

        assertThat(now()).containsExactly(ana);
    }

    private List<String> now() {
        return CurrentTenant.call(tenant.id(), () -> onCall.onCall(null, clock.instant())).stream()
                .map(UUID::toString)
                .toList();
    }

    private TeamOnCallSnapshot snapshot() {
        return CurrentTenant.call(tenant.id(), () -> transaction.execute(status -> snapshots.of("", clock.instant())));
    }
}

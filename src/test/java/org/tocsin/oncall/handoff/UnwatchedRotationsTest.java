package org.tocsin.oncall.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.hours;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.oncall.IgnoresShiftMessages;
import org.tocsin.oncall.shift.AssignmentScenes;
import org.tocsin.oncall.shift.WatchRepository;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Rotations from versions before their changes of shift were watched. */
@IgnoresShiftMessages
@Scenario
class UnwatchedRotationsTest {

    private final AssignmentScenes scenes;
    private final Given given;
    private final TestTime time;
    private final TestTenant tenant;
    private final RuntimeService runtime;
    private final WatchRepository watches;
    private final UnwatchedRotations unwatched;
    private final TransactionTemplate transaction;

    UnwatchedRotationsTest(
            Rest rest,
            Given given,
            TestTime time,
            TestTenant tenant,
            RuntimeService runtime,
            WatchRepository watches,
            UnwatchedRotations unwatched,
            TransactionTemplate transaction) {
        this.scenes = new AssignmentScenes(rest);
        this.given = given;
        this.time = time;
        this.tenant = tenant;
        this.runtime = runtime;
        this.watches = watches;
        this.unwatched = unwatched;
        this.transaction = transaction;
    }

    @Test
    void areFoundAtTheStartAndWatchedFromThenOn() {
        var rotation = scenes.daily("Primary", List.of(given.person("ana"), given.person("bo")));
        forget(UUID.fromString(rotation));
        time.fastForward(hours(24));
        assertThat(scenes.shown(rotation, "COMPLETED")).isEmpty();

        unwatched.watch();

        assertThat(scenes.shown(rotation, "COMPLETED")).isEqualTo("ana 01T09:00-02T09:00");
        time.fastForward(hours(24));
        assertThat(scenes.shown(rotation, "COMPLETED")).isEqualTo("ana 01T09:00-02T09:00, bo 02T09:00-03T09:00");
    }

    private void forget(UUID rotation) {
        CurrentTenant.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(status -> {
                    var watch = watches.findByRotationIdAndTenantId(rotation, tenant.id())
                            .orElseThrow();
                    runtime.deleteProcessInstance(watch.processInstanceId(), "from before");
                    watch.waitsIn(null);
                }));
    }
}

package org.tocsin.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tocsin.oncall.OnCallService;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Benchmark of who is on call: the whole query of one team among 1,000 rotations, with its transaction, and the
 * calculation alone ({@code RosterBench}):
 * {@code ./mvnw -Pbench -Dbench.main=org.tocsin.bench.OnCallBench -DskipTests verify}, about two minutes with the build.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 4)
@Measurement(iterations = 5, time = 2)
public class OnCallBench {

    private static final int ROTATIONS = 1_000;

    private RunningTocsin tocsin;
    private OnCallService onCall;
    private Clock clock;
    private int next;

    @Setup
    public void manyRotations() throws IOException {
        tocsin = new RunningTocsin();
        onCall = tocsin.bean(OnCallService.class);
        clock = tocsin.bean(Clock.class);
        tocsin.owner().update("""
                insert into oncall_rotation (id, tenant_id, name, description, rotation_type, status, team_name, team_description,
                    schedule, timezone, external_system, participants, layers, created_at, updated_at, version)
                select gen_random_uuid(), tenant_id, name || ' ' || n, '', rotation_type, status, 'Team ' || n, '',
                    schedule, timezone, external_system, participants, layers, created_at + n * interval '1 second', updated_at, 0
                from oncall_rotation, generate_series(1, ?) n\
                """, ROTATIONS);
        tocsin.owner().execute("analyze oncall_rotation");
    }

    @TearDown
    public void stop() throws IOException {
        tocsin.close();
    }

    @Benchmark
    public List<UUID> wholeQuestion() {
        next = next % ROTATIONS + 1;
        var people = CurrentTenant.call("default", () -> onCall.onCall("Team " + next, clock.instant()));
        if (people.isEmpty()) {
            throw new IllegalStateException("Nobody is on call");
        }
        return people;
    }

    public static void main(String[] args) throws Exception {
        BusinessTimeBench.forksFindTheClasses();
        new Runner(new OptionsBuilder()
                        .include("org.tocsin.(oncall.roster.RosterBench|bench.OnCallBench)")
                        .build())
                .run();
    }
}

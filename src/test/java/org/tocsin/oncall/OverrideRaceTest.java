package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

@Scenario
class OverrideRaceTest {

    private static final int CALLERS = 8, ROUNDS = 5;

    private final Rest rest;
    private final Given given;

    OverrideRaceTest(Rest rest, Given given) {
        this.rest = rest;
        this.given = given;
    }

    @Test
    void ofManyWhoTakeOnePersonOffAtOnceOneSucceeds() throws Exception {
        var ana = given.person("ana");
        var rotation = rest.post(
                        "/api/sla-oncall/api/v1/oncall-rotations/",
                        Map.of("name", "Primary", "rotation_type", "WEEKLY", "participants", List.of(ana)))
                .expect(201)
                .text("id");
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var day = "2026-07-1" + round;
                var calls = new ArrayList<Callable<Integer>>();
                for (int caller = 0; caller < CALLERS; caller++) {
                    var body = Map.of(
                            "rotation",
                            rotation,
                            "kind",
                            "REMOVE",
                            "replaces",
                            ana,
                            "start_time",
                            day + "T0" + caller + ":00:00Z",
                            "end_time",
                            day + "T12:00:00Z");
                    calls.add(() -> rest.post("/api/sla-oncall/api/v1/oncall-overrides/", body)
                            .status());
                }
                var answers = new ArrayList<Integer>();
                for (var answer : threads.invokeAll(calls)) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsOnlyOnce(201);
                assertThat(answers).containsOnly(201, 409);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

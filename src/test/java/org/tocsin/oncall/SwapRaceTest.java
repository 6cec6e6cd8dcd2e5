package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Concurrent requests for one swap: one succeeds, and the others are refused. */
@IgnoresSwapMessages
@Scenario
class SwapRaceTest {

    private static final int ROUNDS = 6;

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;

    SwapRaceTest(Rest rest, Given given, TestTenant tenant) {
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
    }

    @Test
    void ofTwoWhoTakeAShiftAtOnceOneGetsIt() throws Exception {
        var scenes = new SwapScenes(rest, given, tenant);
        for (int round = 0; round < ROUNDS; round++) {
            // the first is approved at once, most wait for an approval
            var day = "0" + (2 + round % 3) + "T";
            var hour = 9 + round;
            var swap = scenes.offered(day + hour(hour), day + hour(hour + 1));

            var answers = together(
                    () -> scenes.as("bo", swap + "/take/").status(),
                    () -> scenes.as("cy", swap + "/take/").status());

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void ofTwoOffersOfOneTimeOneStands() throws Exception {
        var scenes = new SwapScenes(rest, given, tenant);
        for (int round = 0; round < ROUNDS; round++) {
            var from = "03T" + hour(9 + round);
            var body = scenes.offer(from, "03T" + hour(10 + round));

            var answers = together(
                    () -> scenes.as("ana", "", body).status(),
                    () -> scenes.as("ana", "", body).status());

            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void anApprovalAndAWithdrawalDoNotBothHappen() throws Exception {
        var scenes = new SwapScenes(rest, given, tenant);
        for (int round = 0; round < ROUNDS; round++) {
            var swap = scenes.offered("03T" + hour(9 + round), "03T" + hour(10 + round), "bo");
            scenes.as("bo", swap + "/take/").expect(200);

            var answers = together(
                    () -> scenes.as("lou", swap + "/approve/").status(),
                    () -> scenes.as("ana", swap + "/withdraw/").status());

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            scenes.over(swap, scenes.status(swap));
        }
    }

    private static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

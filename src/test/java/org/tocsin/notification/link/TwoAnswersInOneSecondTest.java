package org.tocsin.notification.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.notification.link.ResponseActionType.ACKNOWLEDGE;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Two people tap their links in the same instant, over real connections: one wins, and both are told the result. */
@Scenario
class TwoAnswersInOneSecondTest {

    private static final int ROUNDS = 3;

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final AnswerScenes scenes;

    TwoAnswersInOneSecondTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            AnswerLinkRepository links,
            AnswerKey key,
            TransactionTemplate transaction) {
        this.given = given;
        this.time = time;
        this.channels = channels;
        this.scenes = new AnswerScenes(rest, tenant, links, key, transaction);
    }

    @Test
    void oneIsFirstAndTheOtherIsToldSo() throws Exception {
        given.rotation("Primary").onCall("ana").backup("bo");
        for (int round = 0; round < ROUNDS; round++) {
            var incident = given.incident().severity(Severity.CRITICAL).opened();
            time.fastForward(minutes(30));
            channels.ignoreSoFar();
            var ana = scenes.path(incident, "ana", ACKNOWLEDGE);
            var bo = scenes.path(incident, "bo", ACKNOWLEDGE);

            var answers = together(ana, bo, ana);
            time.settle();

            var by = scenes.escalation(incident).required("acknowledged_by").asText();
            assertThat(by).isIn(scenes.username("ana"), scenes.username("bo"));
            var first = by.equals(scenes.username("ana")) ? answers.get(0) : answers.get(1);
            var other = by.equals(scenes.username("ana")) ? answers.get(1) : answers.get(0);
            if (by.equals(scenes.username("bo"))) {
                assertThat(first).contains("You have acknowledged it");
                assertThat(other).contains(by + " acknowledged it");
            } else {
                assertThat(other).contains(by + " acknowledged it");
                assertThat(List.of(answers.get(0), answers.get(2)))
                        .as("of one link tapped twice, one answers and one says what became of it")
                        .anyMatch(page -> page.contains("This link was used"))
                        .allMatch(page -> page.contains("You have acknowledged it"));
            }
            assertThat(scenes.timeline(incident, "incident.acknowledged")).isEqualTo(1);
            assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("ACKNOWLEDGED");
            assertThat(scenes.escalation(incident).required("status").asText()).isEqualTo("ACKNOWLEDGED");
            channels.expectNothingElse();
        }
        channels.ignoreSoFar();
    }

    @Test
    void nobodyIsPagedAfterwards() throws Exception {
        given.rotation("Primary").onCall("ana").backup("bo");
        var incident =
                given.incident().severity(Severity.LOW).with("priority", "P1").opened();
        time.fastForward(minutes(30));
        channels.ignoreSoFar();
        together(scenes.path(incident, "ana", ACKNOWLEDGE), scenes.path(incident, "bo", ACKNOWLEDGE));

        time.fastForward(hours(1));

        var level = scenes.escalation(incident).required("escalation_level").asInt();
        assertThat(level).isEqualTo(2);
        channels.ignoreSoFar(); // SLA instances have warnings of their own
    }

    private List<String> together(String... paths) throws Exception {
        var threads = Executors.newFixedThreadPool(paths.length);
        var barrier = new CyclicBarrier(paths.length);
        try {
            var all = List.of(paths).stream()
                    .map(path -> (Callable<String>) () -> {
                        barrier.await(10, TimeUnit.SECONDS);
                        return scenes.press(path).expect(200).content();
                    })
                    .toList();
            var answers = threads.invokeAll(all);
            var bodies = new java.util.ArrayList<String>();
            for (var answer : answers) {
                bodies.add(answer.get());
            }
            return bodies;
        } finally {
            threads.shutdownNow();
        }
    }
}

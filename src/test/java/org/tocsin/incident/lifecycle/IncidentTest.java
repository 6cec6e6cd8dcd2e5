package org.tocsin.incident.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.incident.report.IncidentInput;
import org.tocsin.incident.report.ReclassificationInput;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

class IncidentTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z"), NOW = OPENED.plusSeconds(60);
    private static final UUID ANA = UUID.randomUUID();
    private static final Acting BY_ANA = new Acting("ana", ANA), BY_MONITOR = new Acting("alertmanager", null);

    private static final Map<String, Function<Incident, Boolean>> VERBS = Map.of(
            "acknowledge", incident -> incident.acknowledge(BY_ANA, NOW),
            "start", incident -> incident.start(BY_ANA, NOW),
            "hold", incident -> incident.hold("waits for a part", NOW),
            "resume", incident -> incident.resume(),
            "resolve", incident -> incident.resolve(false, null, NOW),
            "close", incident -> incident.close(null, NOW),
            "reopen", incident -> incident.reopen(NOW),
            "cancel", incident -> incident.cancel(null, NOW));

    /** The effect of each verb in each state: the new state, "same" (already true), or "no" (impossible). */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ':',
            value = {
                "none        : acknowledge=ACKNOWLEDGED start=IN_PROGRESS hold=ON_HOLD resume=same resolve=RESOLVED"
                        + " close=CLOSED reopen=same cancel=CANCELLED",
                "acknowledge : acknowledge=same start=IN_PROGRESS hold=ON_HOLD resume=same resolve=RESOLVED"
                        + " close=CLOSED reopen=same cancel=CANCELLED",
                "start       : acknowledge=same start=same hold=ON_HOLD resume=same resolve=RESOLVED close=CLOSED"
                        + " reopen=same cancel=CANCELLED",
                "hold        : start=no hold=same resume=OPEN resolve=RESOLVED close=CLOSED reopen=same"
                        + " cancel=CANCELLED",
                "resolve     : acknowledge=no start=no hold=no resume=no resolve=same close=CLOSED reopen=IN_PROGRESS"
                        + " cancel=no",
                "close       : acknowledge=no start=no hold=no resume=no resolve=no close=same reopen=IN_PROGRESS"
                        + " cancel=no",
                "cancel      : acknowledge=no start=no hold=no resume=no resolve=no close=no reopen=no cancel=same",
            })
    void verbsFollowTheState(String first, String answers) {
        for (var answer : answers.split(" ")) {
            check(first, answer.split("=")[0], answer.split("=")[1]);
        }
    }

    private static void check(String first, String verb, String expected) {
        var incident = incident();
        if (!first.equals("none")) {
            assertThat(VERBS.get(first).apply(incident)).isTrue();
            incident.mayBeReopenedUntil(NOW.plusSeconds(1));
        }
        var before = incident.status();
        if (expected.equals("no")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(incident))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("Incident 7 is");
            assertThat(incident.status()).isEqualTo(before);
        } else {
            assertThat(VERBS.get(verb).apply(incident)).as(verb).isEqualTo(!expected.equals("same"));
            assertThat(incident.status()).isEqualTo(expected.equals("same") ? before : Status.valueOf(expected));
        }
    }

    @Test
    void thePersonWhoAcknowledgesItIsItsAssignee() {
        var incident = incident();

        incident.acknowledge(BY_ANA, NOW);

        assertThat(incident.assignee()).isEqualTo(ANA);
        assertThat(incident.acknowledgedAt()).isEqualTo(NOW);
    }

    @Test
    void aSystemThatAcknowledgesItIsNotItsAssignee() {
        var incident = incident();

        incident.acknowledge(BY_MONITOR, NOW);

        assertThat(incident.assignee()).isNull();
    }

    @Test
    void aHumanResolveImpliesAcknowledgement() {
        var incident = incident();

        incident.resolve(false, "restarted", NOW);

        assertThat(incident.acknowledgedAt()).isEqualTo(NOW);
        assertThat(incident.closure().resolvedAutomatically()).isFalse();
        assertThat(incident.closure().resolutionNote()).isEqualTo("restarted");
    }

    @Test
    void anAutomaticResolveDoesNot() {
        var incident = incident();

        incident.resolve(true, null, NOW);

        assertThat(incident.acknowledgedAt()).isNull();
        assertThat(incident.closure().resolvedAutomatically()).isTrue();
    }

    @Test
    void anAcknowledgementOnHoldShowsAfterTheResume() {
        var incident = incident();
        incident.hold("waits for a part", NOW);

        assertThat(incident.acknowledge(BY_ANA, NOW)).isTrue();
        assertThat(incident.acknowledge(BY_ANA, NOW)).isFalse();

        assertThat(incident.status()).isEqualTo(Status.ON_HOLD);
        assertThat(incident.hold().heldAt()).isEqualTo(NOW);
        assertThat(incident.acknowledgedAt()).isEqualTo(NOW);
        incident.resume();
        assertThat(incident.status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(incident.hold()).isNull();
    }

    @Test
    void oneOpenedOnHoldIsOnHoldSinceItsOpening() {
        var earlier = OPENED.minusSeconds(3600);
        var incident = incident(Map.of("title", "T", "status", "ON_HOLD", "opened_at", earlier.toString()));

        assertThat(incident.createdAt()).isEqualTo(OPENED);
        assertThat(incident.openedAt()).isEqualTo(earlier);
        assertThat(incident.hold().heldAt()).isEqualTo(earlier);
        incident.resume();
        assertThat(incident.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aReopenedOneForgetsItsEnd() {
        var incident = incident();
        incident.resolve(true, "fine again", NOW);
        incident.close("done", NOW);
        incident.mayBeReopenedUntil(NOW.plusSeconds(60));

        assertThat(incident.stage(NOW)).isEqualTo(Incident.Stage.CLOSED);
        assertThat(incident.reopen(NOW.plusSeconds(59))).isTrue();

        assertThat(incident.status()).as("nobody has seen it").isEqualTo(Status.OPEN);
        assertThat(incident.closure().resolvedAt()).isNull();
        assertThat(incident.closure().closedAt()).isNull();
        assertThat(incident.closure().resolvedAutomatically()).isFalse();
        assertThat(incident.reopenedCount()).isEqualTo(1);
        assertThat(incident.stage(NOW)).isEqualTo(Incident.Stage.OPEN);
    }

    @Test
    void afterTheWindowItStaysClosed() {
        var incident = incident();
        incident.close("done", NOW);
        incident.mayBeReopenedUntil(NOW.plusSeconds(60));

        assertThat(incident.stage(NOW.plusSeconds(60))).isEqualTo(Incident.Stage.OVER);
        assertThatThrownBy(() -> incident.reopen(NOW.plusSeconds(60)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("could be reopened until");
    }

    /** Classified HIGH, P2, NETWORK, clearance 0 before. */
    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "LOW, , , , 'LOW, P4, NETWORK'",
        "LOW, P1, , , 'LOW, P1, NETWORK'",
        "HIGH, P1, , , 'HIGH, P1, NETWORK'",
        ", , storage, 3, 'HIGH, P2, STORAGE, clearance 3'",
        "HIGH, P2, network, 0, same",
        "high, , , , same",
        ", , , , same",
    })
    void whatIsGivenReplacesAndThePriorityFollowsTheSeverity(
            String severity, String priority, String category, String clearance, String expected) {
        var incident = incident();
        incident.classify(Severity.HIGH, Priority.P2, "NETWORK", "because");
        var given = new HashMap<String, Object>();
        given.put("severity", severity);
        given.put("priority", priority);
        given.put("category", category);
        given.put("required_clearance", clearance);

        var isNew = incident.reclassify(ReclassificationInput.read(given));

        assertThat(isNew).isEqualTo(!expected.equals("same"));
        assertThat(incident.classification().text()).isEqualTo(isNew ? expected : "HIGH, P2, NETWORK");
    }

    @Test
    void anEndedOneIsNotReclassified() {
        var incident = incident();
        incident.classify(Severity.HIGH, Priority.P2, null, "because");
        incident.resolve(false, null, NOW);

        assertThat(incident.reclassify(new Reclassification(Severity.HIGH, null, null, null)))
                .isFalse();
        assertThatThrownBy(() -> incident.reclassify(new Reclassification(Severity.LOW, null, null, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theFirstPublicReplyIsTheFirstResponse() {
        var incident = incident();

        incident.hearFromCustomer(NOW);
        assertThat(incident.conversation().firstRespondedAt()).isNull();
        incident.reply(NOW.plusSeconds(1));
        incident.reply(NOW.plusSeconds(2));

        assertThat(incident.conversation().firstRespondedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(incident.conversation().repliedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(incident.conversation().messageAt()).isEqualTo(NOW);
    }

    @Test
    void aCancelledOneHasNoFirstResponse() {
        var incident = incident();
        incident.cancel(null, NOW);

        incident.reply(NOW);

        assertThat(incident.conversation().firstRespondedAt()).isNull();
    }

    @Test
    void closingAnOpenOneResolvesIt() {
        var incident = incident();

        incident.close("done", NOW);

        assertThat(incident.closure().resolvedAt()).isEqualTo(NOW);
        assertThat(incident.closure().closedAt()).isEqualTo(NOW);
        assertThat(incident.closure().closeReason()).isEqualTo("done");
    }

    @Test
    void closingAResolvedOneKeepsTheMomentOfTheResolve() {
        var incident = incident();
        incident.resolve(true, null, NOW);

        incident.close(null, NOW.plusSeconds(60));

        assertThat(incident.closure().resolvedAt()).isEqualTo(NOW);
        assertThat(incident.acknowledgedAt()).isNull();
    }

    private static Incident incident() {
        return incident(Map.of("title", "Checkout fails"));
    }

    private static Incident incident(Map<String, Object> fields) {
        var draft = IncidentInput.read(fields, "ana", OPENED);
        return new Incident("default", 7, draft, new Incident.Origin("process", null), OPENED);
    }
}

package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.Conflict;

class IncidentTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z"), NOW = OPENED.plusSeconds(60);
    private static final UUID ANA = UUID.randomUUID();
    private static final Acting BY_ANA = new Acting("ana", ANA), BY_MONITOR = new Acting("alertmanager", null);

    private static final Map<String, Function<Incident, Boolean>> VERBS = Map.of(
            "acknowledge", incident -> incident.acknowledge(BY_ANA, NOW),
            "start", incident -> incident.start(BY_ANA, NOW),
            "resolve", incident -> incident.resolve(false, null, NOW),
            "close", incident -> incident.close(null, NOW),
            "cancel", incident -> incident.cancel(null, NOW));

    /** What each verb does in each state: the new state, "same" (already true), or "no" (impossible). */
    @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5}")
    @CsvSource({
        "none,        ACKNOWLEDGED, IN_PROGRESS, RESOLVED, CLOSED, CANCELLED",
        "acknowledge, same,         IN_PROGRESS, RESOLVED, CLOSED, CANCELLED",
        "start,       same,         same,        RESOLVED, CLOSED, CANCELLED",
        "resolve,     no,           no,          same,     CLOSED, no",
        "close,       no,           no,          no,       same,   no",
        "cancel,      no,           no,          no,       no,     same",
    })
    void verbsFollowTheState(
            String first, String acknowledge, String start, String resolve, String close, String cancel) {
        check(first, "acknowledge", acknowledge);
        check(first, "start", start);
        check(first, "resolve", resolve);
        check(first, "close", close);
        check(first, "cancel", cancel);
    }

    private static void check(String first, String verb, String expected) {
        var incident = incident();
        if (!first.equals("none")) {
            assertThat(VERBS.get(first).apply(incident)).isTrue();
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
    void whoAcknowledgesItHasIt() {
        var incident = incident();

        incident.acknowledge(BY_ANA, NOW);

        assertThat(incident.assignee()).isEqualTo(ANA);
        assertThat(incident.acknowledgedAt()).isEqualTo(NOW);
    }

    @Test
    void aSystemThatAcknowledgesItDoesNotHaveIt() {
        var incident = incident();

        incident.acknowledge(BY_MONITOR, NOW);

        assertThat(incident.assignee()).isNull();
    }

    @Test
    void aHumanResolveImpliesAcknowledgement() {
        var incident = incident();

        incident.resolve(false, "restarted", NOW);

        assertThat(incident.acknowledgedAt()).isEqualTo(NOW);
        assertThat(incident.resolvedAutomatically()).isFalse();
        assertThat(incident.resolutionNote()).isEqualTo("restarted");
    }

    @Test
    void anAutomaticResolveDoesNot() {
        var incident = incident();

        incident.resolve(true, null, NOW);

        assertThat(incident.acknowledgedAt()).isNull();
        assertThat(incident.resolvedAutomatically()).isTrue();
    }

    @Test
    void closingAnOpenOneResolvesIt() {
        var incident = incident();

        incident.close("done", NOW);

        assertThat(incident.resolvedAt()).isEqualTo(NOW);
        assertThat(incident.closedAt()).isEqualTo(NOW);
        assertThat(incident.closeReason()).isEqualTo("done");
    }

    @Test
    void closingAResolvedOneKeepsTheMomentOfTheResolve() {
        var incident = incident();
        incident.resolve(true, null, NOW);

        incident.close(null, NOW.plusSeconds(60));

        assertThat(incident.resolvedAt()).isEqualTo(NOW);
        assertThat(incident.acknowledgedAt()).isNull();
    }

    private static Incident incident() {
        var draft = IncidentInput.read(Map.of("title", "Checkout fails"), "ana");
        return new Incident("default", 7, draft, new Incident.Origin("process", null), OPENED);
    }
}

package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.platform.subject.Severity.CRITICAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** An incident's life over our own API. */
@Scenario
class IncidentOverRestTest {

    private static final String INCIDENTS = "/api/v1/incidents";

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final RuntimeService runtime;

    IncidentOverRestTest(Rest rest, Given given, TestTime time, RuntimeService runtime) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.runtime = runtime;
    }

    @Test
    void aTitleIsEnoughAndTheTableDecidesTheRest() {
        var opened = rest.post(INCIDENTS, Map.of("title", "Checkout is slow")).expect(201);

        assertThat(opened.header("Location").orElseThrow()).endsWith(INCIDENTS + "/" + opened.text("id"));
        assertThat(opened.text("number")).isEqualTo("1");
        assertThat(opened.text("status")).isEqualTo("OPEN");
        assertThat(opened.text("severity")).isEqualTo("MEDIUM");
        assertThat(opened.text("priority")).isEqualTo("P3");
        assertThat(opened.text("kind")).isEqualTo("INCIDENT");
        assertThat(opened.text("source")).isEqualTo("api");
        assertThat(opened.text("created_at")).isEqualTo(time.now().toString());
        assertThat(opened.required("sla_instances").isArray()).isTrue();
        assertThat(opened.required("escalations").isArray()).isTrue();
    }

    @Test
    void itIsFoundByIdNumberAndTheOtherSystemsId() {
        var incident = given.incident().with("external_id", "JIRA-7").opened();

        for (var name : List.of(incident.id(), "1", "JIRA-7")) {
            assertThat(rest.get(INCIDENTS + "/" + name + "/").expect(200).text("id"))
                    .isEqualTo(incident.id());
        }
        rest.get(INCIDENTS + "/2").expect(404);
        rest.get(INCIDENTS + "/00000000-0000-0000-0000-000000000000").expect(404);
    }

    @Test
    void theListIsFilteredAndPaged() {
        given.incident()
                .severity(CRITICAL)
                .with("service", "checkout")
                .with("title", "Database unreachable")
                .opened();
        given.incident()
                .with("category", "network")
                .with("team", "NetOps")
                .with("kind", "ticket")
                .opened();

        assertThat(count("")).isEqualTo(2);
        assertThat(count("?severity=critical,high&status=open")).isEqualTo(1);
        assertThat(count("?priority=P3")).isEqualTo(1);
        assertThat(count("?service=checkout&q=data unreach")).isEqualTo(1);
        assertThat(count("?q=nothing")).isZero();
        assertThat(count("?category=Network&team=NetOps&kind=TICKET")).isEqualTo(1);
        assertThat(count("?since=" + time.now() + "&until=" + time.now().plusSeconds(1)))
                .isEqualTo(2);
        assertThat(count("?until=" + time.now())).isZero();
        var page = rest.get(INCIDENTS + "?page_size=1").expect(200).body();
        assertThat(page.required("results")).hasSize(1);
        assertThat(page.required("next").asText()).contains("page=2");
        rest.get(INCIDENTS + "?severity=awful").expect(422);
        rest.get(INCIDENTS + "?since=yesterday").expect(422);
    }

    @Test
    void itIsAcknowledgedStartedResolvedAndClosed() {
        var incident = given.incident().opened();

        assertThat(verb(incident, "acknowledge", 200).text("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(verb(incident, "acknowledge", 200).text("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(verb(incident, "start", 200).text("status")).isEqualTo("IN_PROGRESS");
        time.fastForward(TestTime.minutes(5));
        var resolved = rest.post(path(incident, "resolve"), Map.of("resolution_note", "restarted"))
                .expect(200);
        assertThat(resolved.text("resolved_at")).isEqualTo(time.now().toString());
        verb(incident, "acknowledge", 409);
        verb(incident, "cancel", 409);
        assertThat(verb(incident, "close", 200).text("status")).isEqualTo("CLOSED");
        verb(incident, "resolve", 409);

        assertThat(processesOf(incident)).as("it may be reopened").isOne();
        time.fastForward(TestTime.hours(7 * 24));
        assertThat(processesOf(incident)).isZero();
        assertThat(timeline(incident))
                .contains(
                        "incident.opened",
                        "incident.classified",
                        "incident.acknowledged",
                        "incident.started",
                        "incident.resolved",
                        "incident.closed");
    }

    @Test
    void aCancelledOneIsOver() {
        var incident = given.incident().opened();

        var cancelled = rest.post(path(incident, "cancel"), Map.of("reason", "false alarm"))
                .expect(200);

        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("close_reason")).isEqualTo("false alarm");
        assertThat(processesOf(incident)).isZero();
    }

    @Test
    void anAutomaticResolveCreditsNobody() {
        var incident = given.incident().opened();

        var resolved =
                rest.post(path(incident, "resolve"), Map.of("automatic", true)).expect(200);

        assertThat(resolved.required("resolved_automatically").asBoolean()).isTrue();
        assertThat(resolved.required("acknowledged_at").isNull()).isTrue();
    }

    @Test
    void anOpenIncidentWithTheSameKeyIsAnsweredInsteadOfASecondOne() throws Exception {
        var report = Map.of("title", "Disk full", "dedup_key", "disk/db-1");

        var statuses = atOnce(8, () -> rest.post(INCIDENTS, report).status());

        assertThat(statuses).containsOnlyOnce(201).contains(200);
        assertThat(count("")).isEqualTo(1);
        rest.post(INCIDENTS + "/1/resolve").expect(200);
        assertThat(rest.post(INCIDENTS, report).expect(201).text("number")).isNotEqualTo("1");
    }

    @Test
    void numbersAreDistinctHoweverManyComeAtOnce() throws Exception {
        var numbers = atOnce(
                12, () -> rest.post(INCIDENTS, Map.of("title", "T")).expect(201).text("number"));

        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void racingVerbsAllAnswerAndOneOfThemWins() throws Exception {
        var incident = given.incident().opened();

        var statuses = atOnce(8, () -> rest.post(path(incident, "acknowledge")).status());

        assertThat(statuses).containsOnly(200);
        assertThat(timeline(incident)).containsOnlyOnce("incident.acknowledged");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var results = new ArrayList<T>();
            for (var result :
                    pool.invokeAll(IntStream.range(0, times).mapToObj(n -> work).toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private int count(String query) {
        return rest.get(INCIDENTS + query.replace(" ", "%20"))
                .expect(200)
                .required("count")
                .asInt();
    }

    private Rest.Answer verb(Given.Incident incident, String verb, int status) {
        return rest.post(path(incident, verb)).expect(status);
    }

    private static String path(Given.Incident incident, String verb) {
        return INCIDENTS + "/" + incident.id() + "/" + verb + "/";
    }

    private long processesOf(Given.Incident incident) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(incident.id())
                .count();
    }

    private List<String> timeline(Given.Incident incident) {
        var entries = rest.get(INCIDENTS + "/" + incident.id() + "/timeline")
                .expect(200)
                .required("results");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.required("type"))
                .map(JsonNode::asText)
                .toList();
    }
}

package org.tocsin.people.absence;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.people.PeopleScenes.USERS;
import static org.tocsin.people.PeopleScenes.fields;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.threeten.extra.Interval;
import org.tocsin.people.PeopleScenes;
import org.tocsin.people.PeopleService;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Absences and quiet hours of people. */
@Scenario
class AbsencesTest {

    private static final Map<String, Object> HOLIDAY =
            Map.of("kind", "PTO", "start", "2026-08-03", "end", "2026-08-07", "reason", "Sea");

    private final Rest rest;
    private final TestTenant tenant;
    private final PeopleService people;
    private final Absences absences;
    private final ConfigurableApplicationContext context;
    private final PeopleScenes scenes;

    AbsencesTest(
            Rest rest,
            TestTenant tenant,
            PeopleService people,
            Absences absences,
            ConfigurableApplicationContext context) {
        this.rest = rest;
        this.tenant = tenant;
        this.people = people;
        this.absences = absences;
        this.context = context;
        this.scenes = new PeopleScenes(rest, tenant);
    }

    @Test
    void aPersonEntersMovesAndTakesBackAnAbsence() {
        var ana = scenes.person("ana", Map.of("timezone", "America/Chicago"));

        var path = scenes.as("ana", () -> {
            var entered = rest.post(away(ana), HOLIDAY).expect(201);
            assertThat(entered.text("start_time")).isEqualTo("2026-08-03T05:00:00Z");
            assertThat(entered.text("end_time")).isEqualTo("2026-08-08T05:00:00Z");
            assertThat(entered.text("created_by")).isEqualTo(scenes.username("ana"));
            return away(ana) + entered.text("id");
        });
        assertThat(absences(ana, "2026-08-08T04:00:00Z", "2026-08-09T00:00:00Z"))
                .containsExactly(new Absence(
                        UUID.fromString(ana),
                        Interval.of(Instant.parse("2026-08-03T05:00:00Z"), Instant.parse("2026-08-08T05:00:00Z")),
                        "PTO"));
        assertThat(rest.patch(path, Map.of("end", "2026-08-05")).expect(200).text("end_time"))
                .isEqualTo("2026-08-06T05:00:00Z");
        assertThat(absences(ana, "2026-08-06T05:00:00Z", "2026-08-09T00:00:00Z"))
                .isEmpty();
        rest.send(rest.request(path).header("If-Match", "\"7\"").DELETE()).expect(412);
        rest.delete(path).expect(204);
        rest.get(path).expect(404);
    }

    @Test
    void othersHearOfEachChangeAndOfTheTimeItTouches() {
        var ana = scenes.person("ana", "VIEWER");
        var ears = new Ears(UUID.fromString(ana), new ArrayList<>());
        context.addApplicationListener(ears);
        try {
            var id = rest.post(away(ana), HOLIDAY).expect(201).text("id");
            rest.patch(away(ana) + id, Map.of("start", "2026-08-04", "end", "2026-08-09"))
                    .expect(200);
            rest.post(away(ana), HOLIDAY).expect(409);
            rest.delete(away(ana) + id).expect(204);
        } finally {
            context.removeApplicationListener(ears);
        }
        assertThat(ears.heard())
                .containsExactly("2026-08-03/2026-08-08", "2026-08-03/2026-08-10", "2026-08-04/2026-08-10");
    }

    @Test
    void nobodyIsAwayTwiceAtOnce() {
        var ana = scenes.person("ana", "VIEWER");
        var first = rest.post(away(ana), HOLIDAY).expect(201).text("id");

        var again = Map.of("kind", "SICK", "start_time", "2026-08-07T12:00:00Z", "end_time", "2026-08-10T00:00:00Z");
        assertThat(rest.post(away(ana), again).expect(409).text("detail")).contains(first);
        var after = Map.of("kind", "SICK", "start_time", "2026-08-08T00:00:00Z", "end_time", "2026-08-10T00:00:00Z");
        rest.post(away(ana), after).expect(201);
        rest.patch(away(ana) + first, Map.of("end", "2026-08-08")).expect(409);
        assertThat(rest.get(away(ana) + "?from=2026-08-08T00:00:00Z&to=2026-09-01T00:00:00Z")
                        .expect(200)
                        .required("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(fields(rest.post(away(ana), Map.of("kind", "NAP", "start", "2026-08-32"))
                        .expect(422)))
                .contains("kind", "start", "end_time");
    }

    @Test
    void colleaguesSeeWhenButNotWhyAndChangeNothing() {
        var ana = scenes.person("ana", "VIEWER");
        scenes.person("bo", "RESPONDER");
        scenes.person("guest", "VIEWER");
        var path = away(ana) + rest.post(away(ana), HOLIDAY).expect(201).text("id");

        var seen = scenes.as("bo", () -> rest.get(path).expect(200));
        assertThat(seen.text("kind")).isEqualTo("PTO");
        assertThat(seen.required("reason").isNull()).isTrue();
        assertThat(scenes.as("ana", () -> rest.get(path).expect(200)).text("reason"))
                .isEqualTo("Sea");
        for (var stranger : List.of("bo", "guest")) {
            scenes.as(stranger, () -> rest.delete(path)).expect(403);
            scenes.as(stranger, () -> rest.post(away(ana), HOLIDAY)).expect(403);
        }
        scenes.as("guest", () -> rest.get(path)).expect(403);
        rest.get(away(UUID.randomUUID().toString())).expect(404);
    }

    @Test
    void aPersonSetsQuietHours() {
        var ana = scenes.person("ana", Map.of("timezone", "Europe/Berlin"));
        var nights = Map.of("start", "22:00", "end", "07:00", "days", List.of("MON", "FRI"));

        scenes.as(
                "ana",
                () -> rest.patch(USERS + "me", Map.of("quiet_hours", List.of(nights)))
                        .expect(200));
        assertThat(rest.get(USERS + ana)
                        .required("quiet_hours")
                        .required(0)
                        .required("start")
                        .asText())
                .isEqualTo("22:00");
        var hours = CurrentTenant.call(tenant.id(), () -> people.findAll(List.of(UUID.fromString(ana))))
                .get(0)
                .quietHours();
        assertThat(hours.quietAt(Instant.parse("2026-06-01T20:00:00Z"))).isTrue();
        assertThat(hours.quietAt(Instant.parse("2026-06-02T20:00:00Z"))).isFalse();

        var one = rest.patch(USERS + ana, Map.of("quiet_hours", Map.of("start", "12:00", "end", "13:00")))
                .expect(200);
        assertThat(one.required("quiet_hours").required(0).required("days")).hasSize(7);
        assertThat(fields(rest.patch(USERS + ana, Map.of("quiet_hours", List.of(Map.of("start", "12", "end", "12"))))
                        .expect(422)))
                .contains("quiet_hours[0].start", "quiet_hours[0].end");
    }

    private List<Absence> absences(String person, String from, String to) {
        var id = UUID.fromString(person);
        return CurrentTenant.call(
                        tenant.id(),
                        () -> absences.during(
                                List.of(id, UUID.randomUUID()), Interval.of(Instant.parse(from), Instant.parse(to))))
                .getOrDefault(id, List.of());
    }

    private record Ears(UUID person, List<String> heard)
            implements ApplicationListener<PayloadApplicationEvent<AbsenceChanged>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<AbsenceChanged> event) {
            var changed = event.getPayload();
            if (changed.user().equals(person)) {
                heard.add(LocalDate.ofInstant(changed.start(), UTC) + "/" + LocalDate.ofInstant(changed.end(), UTC));
            }
        }
    }

    private static String away(String person) {
        return USERS + person + "/unavailabilities/";
    }
}

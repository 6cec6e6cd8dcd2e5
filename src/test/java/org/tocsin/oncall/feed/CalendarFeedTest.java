package org.tocsin.oncall.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.FeedScenes.FEEDS;
import static org.tocsin.oncall.FeedScenes.events;
import static org.tocsin.oncall.FeedScenes.path;
import static org.tocsin.oncall.FeedScenes.uids;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.FeedScenes;
import org.tocsin.oncall.IgnoresShiftMessages;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** Feeds as calendar programs read them, repeatedly. */
@IgnoresShiftMessages
@Scenario
class CalendarFeedTest {

    private static final String DAY = "2026-06-02";

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final ScheduleScenes scenes;
    private final FeedScenes feeds;

    CalendarFeedTest(Rest rest, Given given, TestTime time) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.scenes = new ScheduleScenes(rest);
        this.feeds = new FeedScenes(rest);
    }

    @Test
    void aRotationIsOneEventForEachShiftAndPerson() {
        var rotation = scenes.mornings(given.person("ana"));
        scenes.override(rotation, Map.of("kind", "ADD", "user", given.person("bo")), "09:00", "09:30");
        var feed = feeds.add(Map.of("rotation", rotation, "name", "Mornings; ours, all"));

        var calendar = feeds.calendar(path(feed));

        assertThat(calendar.getProductId().getValue()).isEqualTo("-//Tocsin//On-call//EN");
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("Mornings\\; ours\\, all");
        assertThat(calendar.getExperimentalProperty("X-PUBLISHED-TTL").getValue())
                .isEqualTo("PT1H");
        assertThat(calendar.getRefreshInterval().getValue()).hasToString("PT1H");
        assertThat(events(calendar, DAY))
                .containsExactlyInAnyOrder(
                        "On call: Mornings — ana 08:00-09:00",
                        "On call: Mornings — ana 09:00-09:30",
                        "On call: Mornings — bo 09:00-09:30",
                        "On call: Mornings — ana 09:30-10:00");
        var event = calendar.getEvents().get(0);
        assertThat(event.getDateStart().getValue().toInstant()).hasToString("2026-05-02T08:00:00Z");
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getCategories().get(0).getValues()).containsExactly("On-call");
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(time.now());
        assertThat(calendar.getEvents()).hasSize(30 + 366 + 3);
    }

    @Test
    void anEditChangesEventsAndAddsNone() {
        var ana = given.person("ana");
        var rotation = scenes.mornings(ana);
        var path = path(feeds.add(Map.of("rotation", rotation)));
        var before = feeds.calendar(path);
        var tag = feeds.read(path).header("ETag").orElseThrow();
        feeds.read(path, "If-None-Match", tag).expect(304);
        time.startAt(time.now().plusSeconds(600));
        feeds.read(path, "If-None-Match", tag).expect(304);

        var cut = scenes.override(rotation, Map.of("kind", "REMOVE", "user", ana), "09:00", "10:00");

        var changed = feeds.read(path, "If-None-Match", tag).expect(200);
        assertThat(changed.header("Cache-Control")).hasValue("no-cache, private");
        var after = feeds.calendar(path);
        assertThat(after.getEvents().get(0).getSequence().getValue())
                .isGreaterThan(before.getEvents().get(0).getSequence().getValue());
        assertThat(after.getEvents().get(0).getLastModified().getValue().toInstant())
                .isEqualTo(time.now());
        assertThat(uids(after).keySet()).isEqualTo(uids(before).keySet());
        assertThat(new HashSet<>(uids(after).values())).contains("On call: Mornings — ana 08:00-09:00");
        rest.delete(ScheduleScenes.OVERRIDES + cut + "/").expect(204);
        assertThat(uids(feeds.calendar(path))).isEqualTo(uids(before));
    }

    @Test
    void whatWasStaysWhenTheRotationIsEdited() {
        var ana = given.person("ana");
        var rotation = scenes.create(Map.of("name", "Weeks", "rotation_type", "WEEKLY", "participants", List.of(ana)));
        var path = path(feeds.add(Map.of("rotation", rotation)));
        time.fastForward(Duration.ofHours(2)); // Monday 12:00

        rest.patch(ScheduleScenes.ROTATIONS + rotation + "/", Map.of("participants", List.of(given.person("bo"))))
                .expect(200);

        assertThat(events(feeds.calendar(path), "2026-06-01"))
                .containsExactly("On call: Weeks — ana 09:00-12:00", "On call: Weeks — bo 12:00-09:00");
    }

    @Test
    void shiftsKeepTheirIdentityWhileTheWindowMovesOn() {
        var rotation = scenes.create(Map.of(
                "name",
                "Weeks",
                "rotation_type",
                "WEEKLY",
                "participants",
                List.of(given.person("ana"), given.person("bo"))));
        var path = path(feeds.add(Map.of("rotation", rotation)));
        var today = uids(feeds.calendar(path));

        time.startAt(time.now().plusSeconds(86_400));
        var tomorrow = uids(feeds.calendar(path));

        assertThat(tomorrow).isEqualTo(today);
    }

    @Test
    void aPersonSeesTheirOwnShiftsOfAllRotations() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var mornings = scenes.mornings(ana);
        var days = Map.of("start", "2026-01-05T00:00:00");
        scenes.create(Map.of(
                "name", "Days", "rotation_type", "DAILY", "schedule_config", days, "participants", List.of(bo, ana)));
        scenes.create(Map.of(
                "name",
                "Rest",
                "rotation_type",
                "DAILY",
                "schedule_config",
                days,
                "participants",
                List.of(bo),
                "status",
                "PAUSED"));
        scenes.override(mornings, Map.of("kind", "REPLACE", "replaces", ana, "user", bo), "08:00", "09:00");

        var calendar = feeds.calendar(path(feeds.add(Map.of("user", bo))));

        assertThat(events(calendar, DAY))
                .containsExactlyInAnyOrder(
                        "On call: Days — bo 00:00-00:00",
                        "On call: Rest — bo 00:00-00:00",
                        "On call: Mornings — bo 08:00-09:00");
        assertThat(events(calendar, "2026-06-03")).containsExactly("On call: Rest — bo 00:00-00:00");
        assertThat(calendar.getEvents().stream()
                        .filter(event -> event.getSummary().getValue().contains("Rest"))
                        .allMatch(event -> event.getStatus().isTentative()))
                .isTrue();
    }

    @Test
    void gapsAreTentativeEventsIfAskedFor() {
        var rotation = scenes.mornings(given.person("ana"));

        var with = feeds.calendar(path(feeds.add(Map.of("rotation", rotation, "gaps", true))));
        var without = feeds.calendar(path(feeds.add(Map.of("rotation", rotation))));

        assertThat(events(with, DAY))
                .containsExactly("On call: Mornings — ana 08:00-10:00", "Nobody on call: Mornings 10:00-08:00");
        assertThat(events(without, DAY)).containsExactly("On call: Mornings — ana 08:00-10:00");
        assertThat(with.getEvents().get(0).getStatus().isTentative()).isTrue();
    }

    @Test
    void useIsNotedAndTheSecretIsNotShownAgain() {
        var feed = feeds.add(Map.of("rotation", scenes.mornings(given.person("ana"))));
        assertThat(feed.required("webcal_url").asText()).startsWith("webcal://").endsWith(".ics");

        feeds.calendar(path(feed));

        var listed = rest.get(FEEDS).expect(200).required("results").required(0);
        assertThat(listed.required("last_used_at").asText())
                .isEqualTo(time.now().toString());
        assertThat(listed.has("url")).isFalse();
        assertThat(listed.required("name").asText()).isEqualTo("On call: Mornings");
        var secret = path(feed).replaceAll("/ical/|\\.ics", "");
        assertThat(rest.get("/api/v1/changelog?page_size=200").expect(200).content())
                .contains("calendar_feed")
                .doesNotContain(secret);
    }
}

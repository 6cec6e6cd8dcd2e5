package org.tocsin.notification.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.notification.link.ResponseActionType.ACKNOWLEDGE;
import static org.tocsin.notification.link.ResponseActionType.ESCALATE;
import static org.tocsin.notification.link.ResponseActionType.RESOLVE;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** One-tap links: only the recipient of a page can answer it. */
@Scenario
class AnswerLinksTest {

    private final Given given;
    private final Rest rest;
    private final TestTime time;
    private final TestTenant tenant;
    private final Channels channels;
    private final AnswerScenes scenes;

    AnswerLinksTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            AnswerLinkRepository links,
            AnswerKey key,
            TransactionTemplate transaction) {
        this.given = given;
        this.rest = rest;
        this.time = time;
        this.tenant = tenant;
        this.channels = channels;
        this.scenes = new AnswerScenes(rest, tenant, links, key, transaction);
    }

    @BeforeEach
    void anaIsOnCallAndBoIsNext() {
        given.rotation("Primary").onCall("ana").backup("bo");
    }

    @Test
    void lookingChangesNothingAndTheButtonAcknowledgesOnce() {
        var incident = paged();
        var link = scenes.path(incident, "ana", ACKNOWLEDGE);

        for (int i = 0; i < 3; i++) {
            var page = scenes.look(link).expect(200);
            assertThat(page.content())
                    .contains(incident.title(), "Nobody has acknowledged it yet", "<button", "ana")
                    .doesNotContain("<script");
            assertThat(page.headers()).containsKey("content-security-policy").doesNotContainKey("set-cookie");
            assertThat(page.header("referrer-policy")).hasValue("no-referrer");
            assertThat(page.header("x-robots-tag")).hasValue("noindex, nofollow");
            assertThat(page.header("cache-control")).hasValue("no-store");
        }
        time.settle();
        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("OPEN");

        assertThat(scenes.press(link).expect(200).content()).contains("You have acknowledged it");
        time.settle();
        var now = scenes.incident(incident);
        assertThat(now.required("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(now.required("assignee").asText()).isEqualTo(given.person("ana"));
        assertThat(scenes.escalation(incident).required("acknowledged_by").asText())
                .isEqualTo(scenes.username("ana"));
        var changelog =
                rest.get("/api/v1/incidents/" + incident.id() + "/changelog").expect(200);
        assertThat(changelog.required("results").findValuesAsText("actor")).contains(scenes.username("ana"));

        for (var again : new Rest.Answer[] {scenes.press(link), scenes.look(link)}) {
            assertThat(again.expect(200).content())
                    .contains("This link was used at 1 Jun 10:00", "You have acknowledged it")
                    .doesNotContain("<button");
        }
        assertThat(scenes.timeline(incident, "incident.acknowledged")).isEqualTo(1);
        channels.ignoreSoFar();
    }

    @Test
    void aLaterPersonHearsWhoWasFirst() {
        var incident = paged();
        time.fastForward(minutes(30));
        channels.ignoreSoFar();
        scenes.press(scenes.path(incident, "bo", ACKNOWLEDGE)).expect(200);
        time.settle();

        var link = scenes.path(incident, "ana", ACKNOWLEDGE);
        var who = scenes.username("bo") + " acknowledged it";
        assertThat(scenes.look(link).expect(200).content()).contains(who).doesNotContain("<button");
        assertThat(scenes.press(link).expect(200).content()).contains(who);
        assertThat(scenes.press(scenes.path(incident, "ana", ESCALATE))
                        .expect(200)
                        .content())
                .contains(who);
        assertThat(scenes.timeline(incident, "incident.acknowledged")).isEqualTo(1);
        assertThat(scenes.press(scenes.path(incident, "bo", ESCALATE))
                        .expect(200)
                        .content())
                .as("the person who acknowledged may still escalate")
                .contains("You have raised it to level 3");
        channels.ignoreSoFar();
    }

    @Test
    void escalatingPagesTheNextLevelAtOnceAndResolvingEndsItAll() {
        var incident = paged();

        assertThat(scenes.press(scenes.path(incident, "ana", ESCALATE))
                        .expect(200)
                        .content())
                .contains("You have raised it to level 2");
        channels.expect(email("bo").about(incident));
        channels.expectNothingElse();

        var page = scenes.press(scenes.path(incident, "bo", RESOLVE)).expect(200);
        assertThat(page.content()).contains("You have resolved it");
        time.settle();
        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("RESOLVED");
        assertThat(scenes.escalation(incident).required("status").asText()).isEqualTo("RESOLVED");
        assertThat(scenes.press(scenes.path(incident, "ana", ACKNOWLEDGE))
                        .expect(200)
                        .content())
                .contains("It was resolved at");
        time.fastForward(hours(3));
        channels.expectNothingElse();
    }

    @Test
    void escalatingDuringASnoozeSaysThatThePageWaits() {
        var incident = paged();
        var id = scenes.escalation(incident).required("id").asText();
        rest.post(AnswerScenes.INSTANCES + id + "/snooze", Map.of("minutes", 5, "reason", "Restarting the database"))
                .expect(200);
        assertThat(scenes.press(scenes.path(incident, "ana", ESCALATE))
                        .expect(200)
                        .content())
                .contains("Level 2 is called as soon as that is over")
                .doesNotContain("paged now");
        time.fastForward(minutes(4));
        channels.expectNothingElse();
        time.fastForward(minutes(1));
        channels.expect(email("bo").about(incident));
        channels.expectNothingElse();
    }

    @Test
    void anExpiredLinkIsGoneAndAForgedOneIsRefused() {
        var incident = paged();
        var link = scenes.path(incident, "ana", ACKNOWLEDGE);
        var forged = link.substring(0, 30 - 4) + (link.endsWith("A") ? "B" : "A");
        for (var path : new String[] {
            forged, "/a/" + scenes.buttons(incident, "ana", "EMAIL"), "/a/nothing", "/a/YWFhYWFhYWFhYWFhYWFhYWFh"
        }) {
            assertThat(scenes.look(path).expect(403).content()).contains("This link is not valid");
            assertThat(scenes.press(path).expect(403).content()).doesNotContain(incident.title());
        }

        time.fastForward(hours(24));
        channels.ignoreSoFar();
        for (var answer : new Rest.Answer[] {scenes.look(link), scenes.press(link)}) {
            assertThat(answer.expect(410).content())
                    .contains("This link has expired")
                    .doesNotContain(incident.title());
        }
        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void oneMessageAboutSeveralThingsAnswersEachByItself() {
        rest.patch("/api/v1/tenants/" + tenant.id() + "/message-rules", Map.of("bundle_after", 1))
                .expect(200);
        paged();
        var second = given.incident().severity(Severity.CRITICAL).opened();
        var third = given.incident().severity(Severity.CRITICAL).opened();
        time.fastForward(minutes(2));
        var mail = channels.expect(email("ana").saying("2 messages"));
        for (var incident : List.of(second, third)) {
            assertThat(mail)
                    .contains(
                            "- [P1] Level 1: " + incident.title(),
                            "Acknowledge: http://localhost:8080" + scenes.path(incident, "ana", ACKNOWLEDGE),
                            "Resolve: http://localhost:8080" + scenes.path(incident, "ana", RESOLVE),
                            "/incidents/" + incident.id());
        }
        scenes.press(scenes.path(third, "ana", ACKNOWLEDGE)).expect(200);
        time.settle();
        assertThat(scenes.incident(third).required("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(scenes.incident(second).required("status").asText()).isEqualTo("OPEN");
        channels.expectNothingElse();
    }

    @Test
    void theLinkOfSomebodyWhoLeftAnswersNothing() {
        var incident = paged();
        var link = scenes.path(incident, "ana", ACKNOWLEDGE);
        rest.patch("/api/v1/users/" + given.person("ana"), Map.of("active", false))
                .expect(200);

        scenes.press(link).expect(403);
        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("OPEN");
        channels.ignoreSoFar();
    }

    private Given.Incident paged() {
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        channels.expect(email("ana").about(incident));
        return incident;
    }
}

package org.tocsin.scenario.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.NotificationService;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Quiet hours: pages that can wait are sent in the morning, urgent ones at once. */
@Scenario
class NightPageTest extends PageScenes {

    private static final Instant NIGHT = Instant.parse("2026-06-02T01:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-06-02T05:00:00Z"); // 7:00 in Berlin

    private final TestTime time;
    private final Channels channels;
    private final RuntimeService runtime;

    NightPageTest(
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications,
            RuntimeService runtime) {
        super(rest, tenant, notifications);
        this.time = time;
        this.channels = channels;
        this.runtime = runtime;
    }

    @Test
    void aPageThatCanWaitWaitsForTheMorningAndP0BreaksThrough() {
        var ana = sleeper();
        time.startAt(NIGHT);
        page("p2", "Reports are slow", ana, "P2");
        page("p0", "Checkout is down", ana, "P0");

        channels.expect(email("ana").saying("Checkout is down"));
        channels.expectNothingElse();
        var held = deliveryOf("Reports are slow");
        assertThat(held.required("status").asText()).isEqualTo("PENDING");
        assertThat(held.required("detail").asText())
                .contains("Held back until Tue 07:00 CEST")
                .contains("The inbox has it");
        assertThat(held.required("next_attempt_at").asText()).isEqualTo(MORNING.toString());
        assertThat(texts(deliveries(), "channel"))
                .filteredOn("WEBSOCKET"::equals)
                .hasSize(2);
        assertThat(waiting()).isEqualTo(1);

        time.forwardTo(MORNING.minusSeconds(1));
        channels.expectNothingElse();
        time.forwardTo(MORNING);
        channels.expect(email("ana").saying("Reports are slow"));
        channels.expectNothingElse();
        assertThat(runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count())
                .isZero();
    }

    @Test
    void answeredMeanwhileItIsNeverSentAndNothingWaitsAnyMore() {
        var ana = sleeper();
        time.startAt(NIGHT);
        page("p2", "Reports are slow", ana, "P2");
        time.settle();
        withdraw();
        time.settle();

        assertThat(runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count())
                .isZero();
        time.forwardTo(MORNING.plusSeconds(60));
        channels.expectNothingElse();
        assertThat(deliveryOf("Reports are slow").required("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aStepThatIsRepeatedInTheNightIsToldOnceInTheMorning() {
        var ana = sleeper();
        time.startAt(NIGHT);
        page("p2", "Reports are slow", ana, "P2");
        time.settle();
        again("p2", "Reports are slow", ana);
        time.settle();

        time.forwardTo(MORNING);
        channels.expect(email("ana").saying("Reports are slow"));
        channels.expectNothingElse();
    }

    @Test
    void aMessageFromOutsideLetsNobodyBeWoken() {
        var ana = sleeper();
        time.startAt(NIGHT);
        page("p2", "Reports are slow", ana, "P2");
        time.settle();
        runtime.createMessageCorrelation("notification.changed")
                .tenantId(tenant.id())
                .correlateAllWithResult();

        channels.expectNothingElse();
        assertThat(waiting()).isEqualTo(1);
    }

    private String sleeper() {
        var person = person("ana", "RESPONDER", Map.of("EMAIL", "ana@" + tenant.id() + ".example"));
        var whole = new HashMap<>(person);
        whole.put("timezone", "Europe/Berlin");
        whole.put("quiet_hours", Map.of("start", "22:00", "end", "07:00"));
        return rest.post("/api/v1/users", whole).expect(201).text("id");
    }

    private long waiting() {
        return runtime.createEventSubscriptionQuery().tenantIdIn(tenant.id()).list().stream()
                .map(EventSubscription::getEventName)
                .filter("notification.changed"::equals)
                .count();
    }

    /** The next round of the same step. */
    private void again(String key, String title, String to) {
        page(key + "-again", "i-" + key, title, 1, List.of(to), Map.of("severity", "LOW", "priority", "P2"));
    }

    private void page(String key, String title, String to, String priority) {
        page(key, title, List.of(to), Map.of("severity", "LOW", "priority", priority, "number", 12));
    }
}

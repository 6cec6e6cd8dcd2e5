package org.tocsin.escalation.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.IgnoresMessages;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** The changelog lists the fields of an escalation one by one, also those of its embedded values. */
@Scenario
@IgnoresMessages("what is written down is looked at, not what is sent")
class EscalationChangelogTest {

    private static final List<String> RECORDED = List.of(
            "status",
            "level",
            "round",
            "wanted_level",
            "wanted_because",
            "exhausted_at",
            "ladder_start",
            "earliest_at",
            "snooze",
            "held_because",
            "acknowledged_by",
            "acknowledged_at",
            "resolved_at",
            "cancelled_at",
            "cancelled_because");

    private final Given given;
    private final Channels channels;
    private final Rest rest;
    private final TestTenant tenant;
    private final TestTime time;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    EscalationChangelogTest(
            Given given,
            Channels channels,
            Rest rest,
            TestTenant tenant,
            TestTime time,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.given = given;
        this.channels = channels;
        this.rest = rest;
        this.tenant = tenant;
        this.time = time;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void namesEachFieldThatChanged() {
        given.rotation("Primary").onCall("ana").backup("bo");
        var incident =
                given.incident().severity(Severity.LOW).with("priority", "P1").opened();
        channels.expect(email("ana").about(incident));
        var id = rest.get("/api/v1/escalations?incident=" + incident.id())
                .expect(200)
                .body()
                .requiredAt("/results/0/id")
                .asText();
        rest.post("/api/v1/escalations/" + id + "/snooze", Map.of("minutes", 10, "reason", "On it"))
                .expect(200);
        time.fastForward(minutes(30));
        channels.expect(email("bo").about(incident));
        rest.post("/api/v1/escalations/" + id + "/acknowledge").expect(200);
        rest.post("/api/v1/escalations/" + id + "/resolve").expect(200);

        assertThat(changed(id))
                .contains(
                        "level",
                        "status",
                        "snooze",
                        "held_because",
                        "acknowledged_by",
                        "acknowledged_at",
                        "resolved_at")
                .isSubsetOf(RECORDED);
    }

    private List<String> changed(String id) {
        return CurrentTenant.call(
                tenant.id(),
                () -> transaction.execute(status -> jdbc.queryForList(
                        "select distinct field from audit_entry where entity_id = ? and action = 'updated' order by"
                                + " field",
                        String.class,
                        id)));
    }
}

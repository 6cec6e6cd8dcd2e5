package org.tocsin.ingest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.platform.transaction.CurrentTenant;

/** The occurrences of alerts received so far, so that none opens a second incident. */
@Component
class SeenAlerts {

    private static final String ONE =
            " where tenant_id = :tenant and integration_id = :integration and fingerprint = :fingerprint and starts_at = :starts";

    private final JdbcClient jdbc;

    SeenAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Seen(boolean firing, @Nullable UUID incidentId) {}

    /** Records the alert; concurrent deliveries of the same alert wait here. @return whether it came for the first time */
    boolean isFirst(UUID integration, Alert alert, Instant now) {
        return one("""
                        insert into ingested_alert (tenant_id, integration_id, fingerprint, starts_at, status, last_seen_at)
                        values (:tenant, :integration, :fingerprint, :starts, :status, :now)
                        on conflict do nothing
                        """, integration, alert)
                        .param("status", status(alert))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Locks and reads the row of the alert. */
    Seen read(UUID integration, Alert alert) {
        return one("select status, incident_id from ingested_alert" + ONE + " for update", integration, alert)
                .query((row, n) ->
                        new Seen(row.getString("status").equals("FIRING"), row.getObject("incident_id", UUID.class)))
                .single();
    }

    void opened(UUID integration, Alert alert, UUID incident) {
        one("update ingested_alert set incident_id = :incident" + ONE, integration, alert)
                .param("incident", incident)
                .update();
    }

    /** Records the occurrence. A resolved occurrence stays resolved, in whatever order its notifications arrive. */
    void seen(UUID integration, Alert alert, Instant now) {
        one(
                        "update ingested_alert set last_seen_at = :now,"
                                + " status = case when status = 'RESOLVED' then status else :status end" + ONE,
                        integration,
                        alert)
                .param("now", Timestamp.from(now))
                .param("status", status(alert))
                .update();
    }

    private JdbcClient.StatementSpec one(String sql, UUID integration, Alert alert) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.id())
                .param("integration", integration)
                .param("fingerprint", alert.fingerprint())
                .param("starts", Timestamp.from(alert.startsAt()));
    }

    private static String status(Alert alert) {
        return alert.resolved() ? "RESOLVED" : "FIRING";
    }
}

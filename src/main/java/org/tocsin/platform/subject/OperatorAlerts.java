package org.tocsin.platform.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The alerts for operators that the dashboard shows, one line each, until they are cleared. */
@Component
public class OperatorAlerts {

    /** @param kind stable word, for instance {@code model.overridden} */
    public record OperatorAlert(String kind, String text, Instant since) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OperatorAlerts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Shows an alert to all tenants under its key; it replaces an earlier one of the same key. */
    public void put(String key, String kind, String text) {
        jdbc.update("""
                insert into notice (id, kind, key, text, created_at) values (?, ?, ?, ?, ?)
                on conflict (key) do update set kind = excluded.kind, text = excluded.text\
                """, UUID.randomUUID(), kind, key, text, clock.instant().atOffset(ZoneOffset.UTC));
    }

    public void clear(String key) {
        jdbc.update("delete from notice where key = ?", key);
    }

    /** @return the alerts for all tenants, newest first, at most 50 */
    public List<OperatorAlert> current() {
        return jdbc.query(
                "select kind, text, created_at from notice where tenant_id is null order by created_at desc limit 50",
                (row, n) -> new OperatorAlert(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()));
    }
}

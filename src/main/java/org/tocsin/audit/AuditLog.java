package org.tocsin.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tocsin.platform.Actor;
import org.tocsin.platform.CurrentTenant;

/** The changelog: rows are only ever added; the database role that runs Tocsin may not change or delete them. */
@Service
public class AuditLog {

    private static final int LONGEST_VALUE = 4000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(
            String tenantId,
            String entity,
            Object id,
            String action,
            @Nullable String field,
            @Nullable String oldValue,
            @Nullable String newValue) {
        jdbc.update(
                """
                insert into audit_entry (tenant_id, at, actor, address, entity, entity_id, action, field, old_value, new_value)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenantId,
                clock.instant().atOffset(ZoneOffset.UTC),
                Actor.currentName(),
                address(),
                entity,
                id.toString(),
                action,
                field,
                shortened(oldValue),
                shortened(newValue));
    }

    /** @return the changes of one thing, oldest first, at most 1,000 */
    @Transactional(readOnly = true)
    public List<Change> of(String entity, String id) {
        return jdbc.query(
                """
                select at, actor, address, action, field, old_value, new_value from audit_entry
                where tenant_id = ? and entity = ? and entity_id = ? order by id limit 1000""",
                (row, n) -> new Change(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                CurrentTenant.id(),
                entity,
                id);
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }
}

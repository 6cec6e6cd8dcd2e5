package org.tocsin.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.transaction.CurrentTenant;

/** Writes and reads the changelog. Rows are only added: Tocsin's database role may not change or delete them. */
@Service
public class AuditLog {

    private static final int LONGEST_VALUE = 4000;
    private static final String INSERT = """
        insert into audit_entry (tenant_id, at, actor, address, entity, entity_id, action, field, old_value, new_value)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line to write; actor, time and address are those of the current request. */
    record Line(String tenantId, Object[] values) {}

    Line line(
            String tenantId,
            String entity,
            Object id,
            String action,
            @Nullable String field,
            @Nullable String oldValue,
            @Nullable String newValue) {
        return new Line(tenantId, new Object[] {
            tenantId,
            clock.instant().atOffset(ZoneOffset.UTC),
            Actor.currentName(),
            address(),
            entity,
            id.toString(),
            action,
            field,
            shortened(oldValue),
            shortened(newValue)
        });
    }

    /** Writes lines in their order, with one round trip per tenant, in that tenant's session. */
    void append(List<Line> lines) {
        var byTenant = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::tenantId, LinkedHashMap::new, Collectors.mapping(Line::values, Collectors.toList())));
        byTenant.forEach((tenant, values) -> CurrentTenant.run(tenant, () -> jdbc.batchUpdate(INSERT, values)));
    }

    /** @param ids by the entity name of the changelog; at most a few hundred. @return their changes, newest first */
    @Transactional(readOnly = true)
    public Page<AuditedChange> of(Map<String, ? extends Collection<String>> ids, Pageable page) {
        var things = ids.entrySet().stream()
                .flatMap(entity -> entity.getValue().stream().map(id -> new String[] {entity.getKey(), id}))
                .toList();
        return read(
                "join unnest(?::text[], ?::text[]) thing (entity, entity_id) using (entity, entity_id) where tenant_id"
                        + " = ?",
                List.of(column(things, 0), column(things, 1), CurrentTenant.id()),
                page);
    }

    /** @return the current tenant's changes that match the filter, newest first */
    @Transactional(readOnly = true)
    Page<AuditedChange> find(ChangelogFilter filter, Pageable page) {
        var where = new StringBuilder("where tenant_id = ?");
        var values = new ArrayList<Object>(List.of(CurrentTenant.id()));
        filter.checked().forEach((condition, value) -> {
            where.append(" and ").append(condition);
            values.add(value);
        });
        return read(where.toString(), values, page);
    }

    private Page<AuditedChange> read(String which, List<Object> values, Pageable page) {
        var all = new ArrayList<>(values);
        all.add(page.getPageSize());
        all.add(page.getOffset());
        var rows = jdbc.query(
                "select at, actor, address, entity, entity_id, action, field, old_value, new_value from audit_entry "
                        + which + " order by id desc limit ? offset ?",
                (row, n) -> new AuditedChange(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                all.toArray());
        return PageableExecutionUtils.getPage(rows, page, () -> count(which, values));
    }

    private long count(String which, List<Object> values) {
        var count = jdbc.queryForObject("select count(*) from audit_entry " + which, Long.class, values.toArray());
        return count == null ? 0 : count;
    }

    private static String[] column(List<String[]> rows, int index) {
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
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

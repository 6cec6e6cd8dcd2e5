package org.tocsin.platform.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Warns at start when the application's role bypasses row-level security. */
@Component
class RowSecurityCheck {

    private static final Logger log = LoggerFactory.getLogger(RowSecurityCheck.class);

    private final JdbcTemplate jdbc;

    RowSecurityCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void warnWhenItIsOff() {
        if (!holds()) {
            log.warn("Row-level security between tenants is OFF: the application's database role is a superuser,"
                    + " bypasses it or owns the tables. Give Tocsin two roles: spring.datasource.username for the run,"
                    + " spring.flyway.user and spring.flyway.password for the owner.");
        }
    }

    /** @return whether the policies apply to the application's role */
    boolean holds() {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                        select not (r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, t.relowner, 'member'))
                        from pg_roles r, pg_class t
                        where r.rolname = current_user and t.oid = 'audit_entry'::regclass\
                        """, Boolean.class));
    }
}

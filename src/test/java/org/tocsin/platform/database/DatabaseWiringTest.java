package org.tocsin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tocsin.testkit.ProcessTest;

/** The whole application on its embedded database. */
@ProcessTest
class DatabaseWiringTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RowSecurityCheck security;

    @Test
    void theApplicationIsBoundByRowSecurityAndTheOwnerMigrates() {
        assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo(EmbeddedDatabase.APP);
        assertThat(security.holds()).isTrue();
        assertThat(jdbc.queryForObject("select tableowner from pg_tables where tablename = 'act_ru_job'", String.class))
                .isEqualTo(EmbeddedDatabase.OWNER);
    }
}

package org.tocsin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The first migrations, and the rights of the application's role in their tables. */
class FoundationSchemaTest {

    private static final String AUDIT = """
        insert into audit_entry (tenant_id, at, actor, entity, entity_id, action)
        values (?, now(), 'ana', 'incident', '1', 'created')\
        """;

    @TempDir
    static Path temp;

    static EmbeddedDatabase database;
    static SingleConnectionDataSource connection;
    static JdbcTemplate app;

    @BeforeAll
    static void migrate() throws Exception {
        database = EmbeddedDatabase.start(
                new DatabaseProperties(temp.resolve("data"), false, Path.of("target", "postgres-binaries")));
        Flyway.configure()
                .dataSource(database.url(), EmbeddedDatabase.OWNER, database.ownerPassword())
                .locations("classpath:db/migration")
                .javaMigrations(new EngineSchema())
                .placeholders(Map.of(EngineSchema.APP_ROLE, EmbeddedDatabase.APP))
                .target("002")
                .load()
                .migrate();
        connection = new SingleConnectionDataSource(database.url(), EmbeddedDatabase.APP, database.appPassword(), true);
        app = new JdbcTemplate(connection);
        app.update("insert into tenant (id, name) values ('red', 'Red'), ('blue', 'Blue')");
    }

    @AfterAll
    static void stop() throws Exception {
        connection.destroy();
        database.close();
    }

    @Test
    void theApplicationWorksInTheEnginesTables() {
        assertThat(app.queryForObject(
                        "select value_ from act_ge_property where name_ = 'schema.version'", String.class))
                .isEqualTo("fox");
        assertThat(app.update("update act_ge_property set rev_ = rev_ + 1 where name_ = 'next.dbid'"))
                .isOne();
        assertThatThrownBy(() -> app.execute("alter table act_ru_job add column mine text"))
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    @Test
    void oneTenantNeverSeesNorWritesAnothersRows() {
        as("red");
        app.update(AUDIT, "red");
        assertThatThrownBy(() -> app.update(AUDIT, "blue")).rootCause().hasMessageContaining("row-level security");
        as("blue");
        app.update(AUDIT, "blue");
        assertThat(tenantsSeen()).containsOnly("blue");
        as("");
        assertThat(tenantsSeen()).isEmpty();
        as("*");
        assertThat(tenantsSeen()).contains("red", "blue");
        assertThatThrownBy(() -> app.execute("alter table audit_entry disable row level security"))
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThat(new RowSecurityCheck(app).holds()).isTrue();
    }

    @Test
    void whatIsInTheChangelogStays() {
        as("*");
        assertThatThrownBy(() -> app.update("update audit_entry set actor = 'bo'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.update("delete from audit_entry"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.execute("truncate audit_entry"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void as(String tenant) {
        app.queryForObject("select set_config('app.tenant', ?, false)", String.class, tenant);
    }

    private static List<String> tenantsSeen() {
        return app.queryForList("select distinct tenant_id from audit_entry", String.class);
    }
}

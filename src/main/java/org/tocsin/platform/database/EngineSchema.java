package org.tocsin.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's tables from the scripts in its jar. Flyway then knows the state of the whole database, and the application's role
 * needs no right to create tables.
 */
final class EngineSchema implements JavaMigration {

    static final String APP_ROLE = "app_role";

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "decision.engine", "decision.history", "case.engine", "case.history");

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var app = context.getConfiguration().getPlaceholders().get(APP_ROLE);
        grantLaterTables(connection, app == null ? "public" : app);
        for (var part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
    }

    /** Runs first, so that the grants hold for every later table. */
    private static void grantLaterTables(Connection connection, String app) throws SQLException {
        try (var statement = connection.createStatement()) {
            var role = statement.enquoteIdentifier(app, true);
            var later = "alter default privileges in schema public grant ";
            statement.execute(later + "select, insert, update, delete on tables to " + role);
            statement.execute(later + "usage, select on sequences to " + role);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine schema";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null; // changes of later engine versions are separate migrations
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}

package org.tocsin.platform.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs migrations as the owner and passes them the name of the application's role, for grants. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    private static final int OLDEST_MAJOR = 15;

    @Bean
    FlywayConfigurationCustomizer migrations(DataSource application) {
        return flyway -> flyway.locations("classpath:db/migration")
                .javaMigrations(new EngineSchema())
                .placeholders(Map.of(EngineSchema.APP_ROLE, roleOf(application)));
    }

    private static String roleOf(DataSource application) {
        try (var connection = application.getConnection();
                var rows = connection.createStatement().executeQuery("select current_user")) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new DatabaseRefused(
                        "The database is PostgreSQL " + major + ".",
                        "Tocsin needs PostgreSQL " + OLDEST_MAJOR + " or later.");
            }
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database does not answer: " + e.getMessage(),
                    "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    e);
        }
    }
}

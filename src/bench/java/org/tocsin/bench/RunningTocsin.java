package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.tocsin.Tocsin;

/** The whole application on a free port with its own durable database, which is removed on close. */
final class RunningTocsin implements AutoCloseable {

    static final String PASSWORD = "bench-bench-bench";

    private final Path data;
    private final ConfigurableApplicationContext context;

    /** @param settings configurations that override the application's */
    RunningTocsin(Class<?>... settings) throws IOException {
        this(Map.of(), settings);
    }

    /** @param properties as a user would set them */
    RunningTocsin(Map<String, Object> properties, Class<?>... settings) throws IOException {
        data = Files.createTempDirectory("tocsin-bench");
        var sources = new ArrayList<Class<?>>(List.of(Tocsin.class));
        sources.addAll(List.of(settings));
        context = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .properties(
                        "server.port=0",
                        "tocsin.database.data-dir=" + data,
                        "tocsin.admin-password=" + PASSWORD,
                        "spring.main.banner-mode=off",
                        "logging.level.root=WARN")
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String port() {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** @return the database as its owner, who bypasses row-level security */
    JdbcTemplate owner() {
        var details = bean(FlywayConnectionDetails.class);
        return new JdbcTemplate(new DriverManagerDataSource(
                details.getJdbcUrl(),
                details.getUsername(),
                details.getPassword())); // without a pool, which would outlive its round
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }
}

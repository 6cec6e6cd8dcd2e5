package org.tocsin.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The surroundings of the application in tests: a database, a mail server and an HTTP server, one set for each JVM. */
class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    static final WireMockServer HTTP =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    static final String ADMINISTRATOR_PASSWORD = "only-for-tests";

    private static final Path DATABASES = Path.of("target", "test-databases");
    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    static {
        removeDatabasesOfEarlierRuns();
        MAIL.start();
        HTTP.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = ProcessHandle.current().pid() + "-" + CONTEXTS.incrementAndGet();
        TestPropertyValues.of(
                        "tocsin.database.data-dir=" + DATABASES.resolve(database),
                        "tocsin.database.binaries-dir=" + Path.of("target", "postgres-binaries"),
                        "tocsin.admin-password=" + ADMINISTRATOR_PASSWORD,
                        "tocsin.notification.slack.base-url=" + HTTP.baseUrl() + "/slack",
                        "tocsin.notification.slack.bot-token=" + ADMINISTRATOR_PASSWORD,
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + MAIL.getSmtp().getPort())
                .applyTo(context);
    }

    private static void removeDatabasesOfEarlierRuns() {
        if (!Files.exists(DATABASES)) {
            return;
        }
        try (var folders = Files.list(DATABASES)) {
            for (var folder : folders.toList()) {
                var process = Long.parseLong(folder.getFileName().toString().split("-")[0]);
                if (ProcessHandle.of(process).isEmpty()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

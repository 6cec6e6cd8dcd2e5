package org.tocsin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database: durability, isolation and refusals. */
class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = temp.resolve("data of ours"); // with a space in the path
    }

    @Test
    void keepsItsRowsDurablyFromStartToStart() throws Exception {
        try (var database = start()) {
            var app = appOf(database);
            assertThat(List.of("fsync", "full_page_writes", "synchronous_commit"))
                    .allSatisfy(name -> assertThat(app.queryForObject("show " + name, String.class))
                            .isEqualTo("on"));
            ownerOf(database).execute("create table kept (word text)");
            ownerOf(database).execute("insert into kept values ('Ärger')");
        }
        try (var database = start()) {
            assertThat(ownerOf(database).queryForList("select lower(word) from kept", String.class))
                    .containsExactly("ärger");
        }
    }

    @Test
    void isClosedToOtherAccounts() throws Exception {
        try (var database = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("credentials.properties"))))
                    .isEqualTo("rw-------");
            for (var role : List.of("postgres", EmbeddedDatabase.OWNER, EmbeddedDatabase.APP)) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), role, "guess"))
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(ownerOf(database).queryForObject("show listen_addresses", String.class))
                    .isEqualTo("localhost");
            assertThat(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                            .get(4))
                    .as("no socket that a local account could reach")
                    .isEmpty();
        }
    }

    @Test
    void refusesASecondTocsinAndGoesOnAfterTheFirstWasKilled() throws Exception {
        var first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldDatabase.class.getName(),
                        folder.toString(),
                        BINARIES.toString())
                .redirectErrorStream(true)
                .start();
        try {
            var url = urlAnnouncedBy(first);
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("Another Tocsin is running")
                    .hasMessageContaining(Long.toString(first.pid()));
            var owner = Credentials.read(folder.resolve("credentials.properties"))
                    .orElseThrow()
                    .owner();
            new JdbcTemplate(new DriverManagerDataSource(url, EmbeddedDatabase.OWNER, owner))
                    .execute("create table survivor ()");
        } finally {
            first.destroyForcibly().waitFor();
        }
        var server = ProcessHandle.of(serverProcess()).orElseThrow();
        assertThat(server.isAlive())
                .as("the killed process left its server behind")
                .isTrue();

        try (var database = start()) {
            assertThat(server.isAlive()).isFalse();
            assertThat(ownerOf(database).queryForObject("select count(*) from survivor", Long.class))
                    .isZero();
        }
    }

    @Test
    void leavesAStrangerWithTheSameProcessNumberAlone() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("postgres/postmaster.pid"),
                    stranger.pid() + "\n" + folder.resolve("postgres") + "\n1700000000\n5432\n\nlocalhost\n\nready\n");
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void beginsAgainWhenTheFirstStartWasCutShort() throws Exception {
        Files.createDirectories(folder.resolve("postgres/base"));
        Credentials.random().write(folder.resolve("credentials.properties"));

        try (var database = start()) {
            assertThat(appOf(database).queryForObject("select current_user", String.class))
                    .isEqualTo(EmbeddedDatabase.APP);
        }
    }

    @Test
    void refusesADatabaseOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "12\n");
        Credentials.random().nowReady().write(folder.resolve("credentials.properties"));

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("is of PostgreSQL 12")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void refusesADatabaseWhosePasswordsAreMissing() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));

        assertThatThrownBy(this::start).isInstanceOf(DatabaseRefused.class).hasMessageContaining("passwords");
        assertThat(folder.resolve("postgres")).exists();
    }

    private EmbeddedDatabase start() throws Exception {
        return EmbeddedDatabase.start(new DatabaseProperties(folder, true, BINARIES));
    }

    private static JdbcTemplate appOf(EmbeddedDatabase database) {
        return new JdbcTemplate(
                new DriverManagerDataSource(database.url(), EmbeddedDatabase.APP, database.appPassword()));
    }

    private static JdbcTemplate ownerOf(EmbeddedDatabase database) {
        return new JdbcTemplate(
                new DriverManagerDataSource(database.url(), EmbeddedDatabase.OWNER, database.ownerPassword()));
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static String urlAnnouncedBy(Process process) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
        }
        throw new IllegalStateException("The process ended before its database was ready");
    }
}

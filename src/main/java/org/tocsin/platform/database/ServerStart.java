package org.tocsin.platform.database;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;

/** Starts the server with zonky, but without zonky's defaults, which are for tests that discard their data. */
final class ServerStart {

    // after a power cut, a start first replays the log
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final DatabaseProperties properties;
    private final Credentials credentials;

    ServerStart(DataFolder folder, DatabaseProperties properties, Credentials credentials) {
        this.folder = folder;
        this.properties = properties;
        this.credentials = credentials;
    }

    EmbeddedPostgres start() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.log().resolveSibling("postgres.previous.log"), REPLACE_EXISTING);
        }
        var passwordFile = folder.credentials().resolveSibling("superuser.password");
        try {
            PrivateFiles.write(passwordFile, credentials.superuser());
            return builder(passwordFile.toString()).start();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseRefused(
                    "The embedded PostgreSQL did not start.",
                    "What it says itself, in " + folder.log() + ":\n" + lastLines(),
                    e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private EmbeddedPostgres.Builder builder(String passwordFile) {
        var durable = properties.durable() ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(binaries())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(
                        false) // zonky would wait 30 s for open connections; the bean stops it after the pool
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", credentials.superuser())
                // initdb options: local accounts need a password from the first moment
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(folder.log().toFile()));
        if (ServerBinaries.major().orElse(0) >= 17) {
            // upper and lower case of all scripts, sorted alike on every machine
            builder.setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8");
        } else {
            builder.setLocaleConfig("lc-ctype", "C.UTF-8"); // the same for the C library, where supported
        }
        return builder;
    }

    private File binaries() {
        return Objects.requireNonNullElse(properties.binariesDir(), folder.binaries())
                .toAbsolutePath()
                .toFile();
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(folder.log());
            return lines.stream().skip(Math.max(0, lines.size() - 12)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(nothing)";
        }
    }
}

package org.tocsin.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server in the data folder, on the loopback address and a free port. If Tocsin is killed, the server survives; the next start
 * stops it and continues with its committed data.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "tocsin", OWNER = "tocsin_owner", APP = "tocsin_app";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final Credentials credentials;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, Credentials credentials) {
        this.folder = folder;
        this.server = server;
        this.credentials = credentials;
    }

    static EmbeddedDatabase start(DatabaseProperties properties) throws IOException, SQLException {
        ServerBinaries.refuseRootWithoutNamespaces();
        var folder = DataFolder.enter(properties.dataDir());
        var leftOver = new LeftOverServer(folder.cluster());
        try {
            var credentials = settle(folder, leftOver);
            var server = new ServerStart(folder, properties, credentials).start();
            if (!credentials.ready()) {
                Roles.create(server.getDatabase("postgres", "postgres"), credentials);
                credentials = credentials.nowReady();
                credentials.write(folder.credentials());
            }
            log.info("PostgreSQL runs in {} on port {}", folder.cluster(), server.getPort());
            return new EmbeddedDatabase(folder, server, credentials);
        } catch (IOException | SQLException | RuntimeException e) {
            leftOver.stop();
            folder.close();
            throw e;
        }
    }

    /** Prepares the folder for a start of the server: no server runs, the version matches, the passwords are known. */
    private static Credentials settle(DataFolder folder, LeftOverServer leftOver) throws IOException {
        leftOver.stop();
        var known = Credentials.read(folder.credentials());
        if (known.isPresent() && known.get().ready()) {
            refuseOtherMajor(folder);
            return known.get();
        }
        if (known.isEmpty() && Files.exists(folder.cluster())) {
            throw new DatabaseRefused(
                    "There is a database in " + folder.cluster() + ", but its passwords (" + folder.credentials()
                            + ") are missing.",
                    "Bring that file back, or move the data folder away to begin with an empty one.");
        }
        // an interrupted first start has stored no data yet
        FileSystemUtils.deleteRecursively(folder.cluster());
        var fresh = Credentials.random();
        fresh.write(folder.credentials());
        return fresh;
    }

    private static void refuseOtherMajor(DataFolder folder) throws IOException {
        var ours = ServerBinaries.major();
        try {
            var theirs =
                    Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
            if (ours.isPresent() && !theirs.equals(Integer.toString(ours.getAsInt()))) {
                throw new DatabaseRefused(
                        "The database in " + folder.cluster() + " is of PostgreSQL " + theirs
                                + ", but this Tocsin brings PostgreSQL " + ours.getAsInt() + ". Nothing was changed.",
                        "Start the Tocsin that wrote it, dump the database there (pg_dump) and restore it into an empty data folder;"
                                + " or move the data folder away.");
            }
        } catch (NoSuchFileException e) {
            throw new DatabaseRefused(
                    "The database folder " + folder.cluster() + " is incomplete: PG_VERSION is missing.",
                    "Restore it from a backup, or move the data folder away to begin with an empty one.",
                    e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    String appPassword() {
        return credentials.app();
    }

    String ownerPassword() {
        return credentials.owner();
    }

    /** Stops the server; the pools on it must be closed by then. */
    @Override
    public void close() throws IOException {
        server.close();
        new LeftOverServer(folder.cluster()).stop(); // zonky waits five seconds only
        folder.close();
        log.info("PostgreSQL stopped");
    }
}

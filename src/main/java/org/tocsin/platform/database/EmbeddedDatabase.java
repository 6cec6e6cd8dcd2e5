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
 * Our own PostgreSQL in the data folder, on the loopback address and a free port. It outlives us in one case only, when we
 * are killed; the next start then stops it and goes on with what it had committed.
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

    /** Brings the folder into a state from which the server may start: stopped, of our version, its passwords known. */
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
        // a first start that was cut short has stored nothing of anybody's yet
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

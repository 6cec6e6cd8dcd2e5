package org.tocsin.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that a killed Tocsin left running in its folder. The caller holds the folder's lock, so no other Tocsin uses the server and it
 * can be stopped. Another program with the same process id is left alone.
 */
final class LeftOverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);
    private static final int PATIENCE_SECONDS = 60;

    private final Path cluster;

    LeftOverServer(Path cluster) {
        this.cluster = cluster;
    }

    /** Stops the server if one runs in the folder. */
    void stop() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var named = processNamedIn(lines);
        if (named.filter(process -> serves(process, lines)).isPresent()) {
            stop(named.get());
        } else if (named.isPresent() || lines.isEmpty()) {
            setAside(pidFile);
        }
        // no process has this id: PostgreSQL itself detects the stale file, and checks shared memory as well
    }

    private static Optional<ProcessHandle> processNamedIn(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }

    private boolean serves(ProcessHandle process, List<String> lines) {
        return isPostgres(process)
                && workFolder(process)
                        .map(cluster::equals)
                        // where the system does not show it: the folder in the file, which is wrong in a copy
                        .orElseGet(() -> lines.size() > 1
                                && cluster.equals(Path.of(lines.get(1)).toAbsolutePath()));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    /** The working directory, which for a server is its data folder. */
    private static Optional<Path> workFolder(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty(); // it has ended, belongs to another account, or there is no /proc: not stopped
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        log.info("Stopping the database server (process {}) that a killed Tocsin left behind", server.pid());
        interrupt(server);
        try {
            server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new DatabaseRefused(
                    "The database server that a killed Tocsin left behind (process " + server.pid()
                            + ") did not stop within " + PATIENCE_SECONDS + " seconds.",
                    "Look at postgres.log in the data folder; end it with: kill -INT " + server.pid(),
                    e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: it rolls back open transactions and stops cleanly. */
    private static void interrupt(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroy();
        } catch (IOException noSuchCommand) {
            server.destroy(); // Windows: ends at once, and the next start recovers from the log
        }
    }

    private void setAside(Path pidFile) throws IOException {
        if (ProcessHandle.allProcesses()
                .anyMatch(process -> isPostgres(process)
                        && workFolder(process).filter(cluster::equals).isPresent())) {
            throw new DatabaseRefused(
                    "Database processes still run in " + cluster + ", but postmaster.pid does not name them.",
                    "Wait a moment and start again; else end them by hand (kill -INT).");
        }
        log.warn("{} names a process that is no database server of this folder; setting the file aside", pidFile);
        Files.move(pidFile, pidFile.resolveSibling("postmaster.pid.stale"), StandardCopyOption.REPLACE_EXISTING);
    }
}

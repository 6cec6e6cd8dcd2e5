package org.tocsin.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The data folder, locked for this process from {@link #enter} until it is closed, and readable by its account only. */
final class DataFolder implements AutoCloseable {

    // a file lock belongs to the whole JVM and is lost when any of its channels closes, so a second try must not even
    // open it
    private static final Set<Path> ENTERED = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder enter(Path folder) throws IOException {
        try {
            PrivateFiles.createFolder(folder);
            return lock(folder.toRealPath());
        } catch (AccessDeniedException e) {
            throw new DatabaseRefused(
                    "The data folder " + folder.toAbsolutePath() + " belongs to another account.",
                    "Start Tocsin as the account that started it first, or give that account's folder to this one (chown -R).",
                    e);
        }
    }

    private static DataFolder lock(Path folder) throws IOException {
        if (!ENTERED.add(folder)) {
            throw inUse(folder, "this very process");
        }
        try {
            var channel = FileChannel.open(folder.resolve("tocsin.lock"), CREATE, WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(folder, holder(folder));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(UTF_8)));
            return new DataFolder(folder, channel);
        } catch (IOException | RuntimeException e) {
            ENTERED.remove(folder);
            throw e;
        }
    }

    private static DatabaseRefused inUse(Path folder, String holder) {
        return new DatabaseRefused(
                "Another Tocsin is running on the data folder " + folder + " (" + holder + ").",
                "Stop it first, or give this one a folder of its own with --tocsin.database.data-dir=…");
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve("tocsin.lock"));
        } catch (IOException e) {
            return "process unknown"; // Windows doesn't let others read a locked file
        }
    }

    /** The data folder of the PostgreSQL server. */
    Path cluster() {
        return path.resolve("postgres");
    }

    Path credentials() {
        return path.resolve("credentials.properties");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    @Override
    public void close() throws IOException {
        lock.close();
        ENTERED.remove(path);
    }
}

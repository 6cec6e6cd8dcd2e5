package org.tocsin.platform.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The passwords of the embedded database, generated at the first start.
 *
 * @param ready whether the first start has finished: roles and database exist
 */
record Credentials(String superuser, String owner, String app, boolean ready) {

    static Credentials random() {
        return new Credentials(password(), password(), password(), false);
    }

    static Optional<Credentials> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.of(new Credentials(
                properties.getProperty("superuser", ""),
                properties.getProperty("owner", ""),
                properties.getProperty("app", ""),
                Boolean.parseBoolean(properties.getProperty("ready"))));
    }

    void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("superuser", superuser);
        properties.setProperty("owner", owner);
        properties.setProperty("app", app);
        properties.setProperty("ready", Boolean.toString(ready));
        var text = new StringWriter();
        properties.store(text, "Passwords of the embedded database. Keep this file with the folder beside it.");
        PrivateFiles.write(file, text.toString());
    }

    Credentials nowReady() {
        return new Credentials(superuser, owner, app, true);
    }

    @Override
    public String toString() {
        return "Credentials[ready=" + ready + "]"; // never the passwords
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package org.tocsin.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tocsin.platform.problem.InputErrors;

/** Creates and checks passwords and codes; only hashes are stored. */
@Component
public class Passwords {

    private static final int FEWEST_CHARACTERS = 8;
    /** bcrypt ignores further bytes. */
    public static final int MAX_BYTES = 72;
    /** Without characters that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public static void check(@Nullable String password, InputErrors errors) {
        if (password == null) {
            return;
        }
        if (password.length() < FEWEST_CHARACTERS) {
            errors.add("password", "out_of_range", "must have at least " + FEWEST_CHARACTERS + " characters");
        }
        if (isTooLong(password)) {
            errors.add("password", "too_long", "must have at most " + MAX_BYTES + " bytes");
        }
        errors.limitText("password", password, MAX_BYTES * 2); // for NUL
    }

    public static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(@Nullable String password, @Nullable String hash) {
        return password != null && hash != null && encoder.matches(password, hash);
    }

    /** @return a numeric code; it is weak, so tries and time must be limited */
    public String sixDigits() {
        return String.format("%06d", random.nextInt(1_000_000));
    }

    /** @return 20 characters, about 116 bits */
    public String random() {
        return random.ints(20, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}

package org.tocsin.oncall;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in the address of a calendar feed: 32 random bytes, of which only a SHA-256 is stored. */
final class FeedToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private FeedToken(String text) {
        this.text = text;
    }

    static FeedToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** @return empty for a text that can't be a token, which need not be looked up */
    static Optional<FeedToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FeedToken(text)) : Optional.empty();
    }

    String hash() {
        return sha256(text);
    }

    String text() {
        return text;
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public String toString() {
        return "…"; // never the secret
    }
}

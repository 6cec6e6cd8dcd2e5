package org.tocsin.platform.net;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A generated credential: a prefix and 32 random bytes. With so much entropy, a plain SHA-256 is safe to store. */
public final class SecretToken {

    private static final Pattern RANDOM_PART = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String prefix;
    private final String text;

    private SecretToken(String prefix, String text) {
        this.prefix = prefix;
        this.text = text;
    }

    public static SecretToken random(String prefix) {
        return new SecretToken(
                prefix, prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes()));
    }

    /** @return empty for a text that can't be a token, which needs no lookup */
    public static Optional<SecretToken> of(String prefix, String text) {
        return text.startsWith(prefix)
                        && RANDOM_PART.matcher(text.substring(prefix.length())).matches()
                ? Optional.of(new SecretToken(prefix, text))
                : Optional.empty();
    }

    public static byte[] randomBytes() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public String hash() {
        return Sha256.hex(text);
    }

    public boolean hasHash(String hash) {
        return Hmac.same(hash(), hash);
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return prefix + "…"; // never the secret
    }
}

package org.tocsin.notification.link;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token in a one-tap link, short enough for an SMS: the action, the id of the link, and a seal over everything the link is bound to.
 *
 * @param action null for buttons and keys, whose user is identified by other means
 * @param seal   see {@link AnswerSeal}
 */
public record AnswerToken(@Nullable ResponseActionType action, long link, byte[] seal) {

    static final int SEAL_BYTES = 9;

    private static final byte ANY = 'b';
    private static final int BYTES = 1 + Long.BYTES + SEAL_BYTES;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    /** @return empty for a text that can't be a token, which needs no lookup */
    public static Optional<AnswerToken> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        var letter = bytes.get();
        var action = Arrays.stream(ResponseActionType.values())
                .filter(a -> letter(a) == letter)
                .findFirst();
        if (action.isEmpty() && letter != ANY) {
            return Optional.empty();
        }
        var link = bytes.getLong();
        var seal = new byte[SEAL_BYTES];
        bytes.get(seal);
        return Optional.of(new AnswerToken(action.orElse(null), link, seal));
    }

    String text() {
        var bytes = ByteBuffer.allocate(BYTES).put(letter(action)).putLong(link).put(seal);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static byte letter(@Nullable ResponseActionType action) {
        return action == null ? ANY : (byte) action.word().charAt(0);
    }

    @Override
    public String toString() {
        return "…"; // never the secret
    }
}

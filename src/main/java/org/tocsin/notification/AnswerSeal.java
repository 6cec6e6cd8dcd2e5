package org.tocsin.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs what a link is bound to, by HMAC-SHA256, cut to 72 bits: each guess costs a request. */
final class AnswerSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    AnswerSeal(byte[] key) {
        this.key = key.clone();
    }

    AnswerToken token(AnswerLink link, @Nullable AnswerAction action) {
        return new AnswerToken(action, link.id, seal(link, action));
    }

    boolean holds(AnswerToken token, AnswerLink link) {
        return token.link() == link.id && MessageDigest.isEqual(token.seal(), seal(link, token.action()));
    }

    private byte[] seal(AnswerLink link, @Nullable AnswerAction action) {
        var bound = String.join(
                "|",
                "answer",
                String.valueOf((char) AnswerToken.letter(action)),
                Long.toString(link.id),
                link.tenantId,
                link.deliveryId.toString(),
                String.valueOf(link.personId),
                Long.toString(link.expiresAt.getEpochSecond()));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(bound.getBytes(StandardCharsets.UTF_8)), AnswerToken.SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", e);
        }
    }
}

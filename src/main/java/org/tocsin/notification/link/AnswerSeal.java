package org.tocsin.notification.link;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.net.Hmac;

/** Signs the contents of a link by HMAC-SHA256, cut to 72 bits: each guess costs an attacker a request. */
final class AnswerSeal {

    private final Hmac hmac;

    AnswerSeal(byte[] key) {
        this.hmac = Hmac.sha256(key);
    }

    AnswerToken token(AnswerLink link, @Nullable ResponseActionType action) {
        return new AnswerToken(action, link.id(), seal(link, action));
    }

    boolean holds(AnswerToken token, AnswerLink link) {
        return token.link() == link.id() && Hmac.same(token.seal(), seal(link, token.action()));
    }

    private byte[] seal(AnswerLink link, @Nullable ResponseActionType action) {
        var bound = String.join(
                "|",
                "answer",
                String.valueOf((char) AnswerToken.letter(action)),
                Long.toString(link.id()),
                link.tenantId(),
                link.deliveryId().toString(),
                String.valueOf(link.personId()),
                Long.toString(link.expiresAt().getEpochSecond()));
        return Arrays.copyOf(hmac.of(bound), AnswerToken.SEAL_BYTES);
    }
}

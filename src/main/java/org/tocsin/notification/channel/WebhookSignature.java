package org.tocsin.notification.channel;

import java.util.Base64;
import org.tocsin.platform.net.Hmac;

/** The signature of Standard Webhooks: {@code v1,} and the base64 HMAC-SHA256 of {@code id.timestamp.body}. */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";

    private final Hmac hmac;

    /** @param secret {@code whsec_} and the key in base64, or any text as the key itself */
    WebhookSignature(String secret) {
        this.hmac = secret.startsWith(PREFIX)
                ? Hmac.sha256(Base64.getDecoder().decode(secret.substring(PREFIX.length())))
                : Hmac.sha256(secret);
    }

    String of(String id, long timestamp, byte[] body) {
        return "v1," + Base64.getEncoder().encodeToString(hmac.of(id + "." + timestamp + ".", body));
    }
}

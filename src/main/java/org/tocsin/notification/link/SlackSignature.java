package org.tocsin.notification.link;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.net.Hmac;

/** Slack's request signature: {@code v0:timestamp:body} by HMAC-SHA256 under the app's signing secret. */
public record SlackSignature(String secret) {

    private static final Duration OLDEST = Duration.ofSeconds(300);
    private static final String VERSION = "v0";

    public boolean holds(@Nullable String timestamp, byte[] body, @Nullable String signature, Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return age.compareTo(OLDEST) <= 0 && Hmac.same(of(timestamp, body), signature);
    }

    String of(String timestamp, byte[] body) {
        var signed = Hmac.sha256(secret).of(VERSION + ":" + timestamp + ":", body);
        return VERSION + "=" + HexFormat.of().formatHex(signed);
    }

    @Override
    public String toString() {
        return "…"; // never the secret
    }
}

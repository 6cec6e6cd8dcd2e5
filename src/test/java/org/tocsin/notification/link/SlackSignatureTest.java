package org.tocsin.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The example in Slack's documentation of signatures. */
class SlackSignatureTest {

    private static final String TIMESTAMP = "1531420618";
    private static final Instant NOW = Instant.ofEpochSecond(1531420618L);
    private static final byte[] BODY = String.join(
                    "&",
                    "token=xyzz0WbapA4vBCDEFasx0q6G",
                    "team_id=T1DC2JH3J",
                    "team_domain=testteamnow",
                    "channel_id=G8PSS9T3V",
                    "channel_name=foobar",
                    "user_id=U2CERLKJA",
                    "user_name=roadrunner",
                    "command=%2Fwebhook-collect",
                    "text=",
                    "response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN",
                    "trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
            .getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private final SlackSignature signature = new SlackSignature("8f742231b10e8888abcd99yyyzzz85a5");

    @Test
    void holdsForFiveMinutesInBothDirections() {
        assertThat(signature.of(TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
        for (int seconds : new int[] {0, 300, -300}) {
            assertThat(signature.holds(TIMESTAMP, BODY, SIGNATURE, NOW.plusSeconds(seconds)))
                    .isTrue();
        }
        for (int seconds : new int[] {301, -301, 86_400}) {
            assertThat(signature.holds(TIMESTAMP, BODY, SIGNATURE, NOW.plusSeconds(seconds)))
                    .isFalse();
        }
    }

    @Test
    void anythingElseIsForged() {
        assertThat(new SlackSignature("another").holds(TIMESTAMP, BODY, SIGNATURE, NOW))
                .isFalse();
        assertThat(signature.holds("1531420619", BODY, SIGNATURE, NOW)).isFalse();
        assertThat(signature.holds(TIMESTAMP, new byte[0], SIGNATURE, NOW)).isFalse();
        assertThat(signature.holds(TIMESTAMP, BODY, SIGNATURE.toUpperCase(), NOW))
                .isFalse();
        assertThat(signature.holds(TIMESTAMP, BODY, null, NOW)).isFalse();
        assertThat(signature.holds(null, BODY, SIGNATURE, NOW)).isFalse();
        assertThat(signature.holds("soon", BODY, SIGNATURE, NOW)).isFalse();
    }
}

package org.tocsin.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of the Standard Webhooks specification's reference libraries. */
    @Test
    void signsAsStandardWebhooksDo() {
        var signature = new WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void takesAnyTextAsKeyToo() {
        var body = "{}".getBytes(UTF_8);
        assertThat(new WebhookSignature("top secret").of("a", 1, body))
                .isEqualTo(new WebhookSignature("whsec_dG9wIHNlY3JldA==").of("a", 1, body))
                .isNotEqualTo(new WebhookSignature("top secret").of("b", 1, body))
                .isNotEqualTo(new WebhookSignature("top secret").of("a", 2, body));
    }
}

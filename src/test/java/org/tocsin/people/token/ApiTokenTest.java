package org.tocsin.people.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.people.UserInput;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.net.SecretToken;

class ApiTokenTest {

    private static final Instant NOW = Instant.parse("2024-08-14T09:00:00Z");

    private final SecretToken secret = SecretToken.random(ApiToken.PREFIX);

    @Test
    void opensWithItsOwnSecretOnly() {
        var token = token(null);

        assertThat(token.opens(SecretToken.of(ApiToken.PREFIX, secret.text()).orElseThrow(), NOW))
                .isTrue();
        assertThat(token.opens(SecretToken.random(ApiToken.PREFIX), NOW)).isFalse();
    }

    @Test
    void opensNothingOnceItHasExpired() {
        var token = token(NOW);

        assertThat(token.opens(secret, NOW.minusMillis(1))).isTrue();
        assertThat(token.opens(secret, NOW)).isFalse();
    }

    @Test
    void opensNothingOnceItIsRevoked() {
        var token = token(null);
        token.revoke(NOW);

        assertThat(token.opens(secret, NOW)).isFalse();
    }

    @Test
    void theSecretIsShownOnceAndStoredAsAHash() {
        assertThat(secret.text()).startsWith("tcn_").hasSize(47);
        assertThat(secret.hash()).matches("[0-9a-f]{64}").doesNotContain(secret.text());
        assertThat(token(null).view(secret).token()).isEqualTo(secret.text());
        assertThat(token(null).view(null).token()).isNull();
        assertThat(secret.toString()).doesNotContain(secret.text());
    }

    @Test
    void whatCannotBeATokenIsNotLookedUp() {
        for (var text : new String[] {"", "tcn_", "null", secret.text() + "x", "tcn_" + "é".repeat(43)}) {
            assertThat(SecretToken.of(ApiToken.PREFIX, text)).as(text).isEmpty();
        }
    }

    @Test
    void actsUnderANameNoPersonCanHave() {
        var actor = token(null).actor();

        assertThat(actor.getUsername()).isEqualTo("token:ci");
        assertThat(actor.getPassword()).isNull();
        assertThat(UserInput.isUsername(actor.getUsername())).isFalse();
    }

    private ApiToken token(Instant expiresAt) {
        return new ApiToken("default", "ci", Access.RESPONDER, secret, "admin", NOW.minusSeconds(60), expiresAt);
    }
}

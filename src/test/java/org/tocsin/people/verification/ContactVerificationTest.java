package org.tocsin.people.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.people.Person.Contact;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.subject.Channel;

/** Limits of tries, time and repetition. */
class ContactVerificationTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final ContactVerification verification = new ContactVerification(
            "t", UUID.randomUUID(), UUID.randomUUID(), new Contact(Channel.EMAIL, "a@example.com", false), "ana", NOW);

    @Test
    void theRightCodeVerifies() {
        verification.sendCode("hash");
        verification.enterCode(false, NOW);
        verification.enterCode(true, NOW.plusSeconds(599));

        assertThat(verification.view(NOW).status()).isEqualTo(VerificationStatus.VERIFIED);
        assertThat(verification.codeHash()).isNull();
        verification.close(NOW.plusSeconds(600));
        assertThat(verification.verified()).isTrue();
    }

    @Test
    void theFifthWrongCodeEndsIt() {
        for (int left = 4; left > 0; left--) {
            verification.enterCode(false, NOW);
            assertThat(verification.triesLeft()).isEqualTo(left);
        }
        verification.enterCode(false, NOW);
        verification.enterCode(true, NOW);

        assertThat(verification.view(NOW).status()).isEqualTo(VerificationStatus.REFUSED);
    }

    @Test
    void afterTenMinutesTheCodeIsWorthNothingHoweverLateTheTimerIs() {
        var over = NOW.plus(ContactVerification.VALID);
        verification.enterCode(true, over);

        assertThat(verification.verified()).isFalse();
        assertThat(verification.view(over).status()).isEqualTo(VerificationStatus.EXPIRED);
        verification.close(over);
        assertThat(verification.view(over).settledAt()).isEqualTo(over);
    }

    @Test
    void whatEndsBeforeItsTimeWasNotDelivered() {
        verification.close(NOW.plusSeconds(60));
        verification.replace(NOW.plusSeconds(61));

        assertThat(verification.view(NOW).status()).isEqualTo(VerificationStatus.UNDELIVERED);
    }

    @Test
    void codesAreSentOnceAMinuteAndFiveTimesADay() {
        assertThat(ContactVerificationService.untilNextCode(List.of(), List.of(), NOW))
                .isEmpty();
        assertThat(ContactVerificationService.untilNextCode(List.of(NOW.minusSeconds(59)), List.of(), NOW))
                .contains(Duration.ofSeconds(1));
        assertThat(ContactVerificationService.untilNextCode(List.of(NOW.minusSeconds(60)), List.of(), NOW))
                .isEmpty();
        var hours = List.of(hoursAgo(1), hoursAgo(2), hoursAgo(3), hoursAgo(4), hoursAgo(23));
        assertThat(ContactVerificationService.untilNextCode(hours, List.of(), NOW))
                .contains(Duration.ofHours(1));
        assertThat(ContactVerificationService.untilNextCode(hours.subList(0, 4), List.of(), NOW))
                .isEmpty();
        assertThat(ContactVerificationService.untilNextCode(List.of(), Collections.nCopies(20, hoursAgo(22)), NOW))
                .contains(Duration.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "1234567", "12345a", "१२३४५६"})
    void whatCanBeNoCodeCostsNoTry(String written) {
        assertThatThrownBy(() -> new CodeInput(written).read()).isInstanceOf(InvalidInput.class);
        assertThat(new CodeInput(" 123 456 ").read()).isEqualTo("123456");
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}

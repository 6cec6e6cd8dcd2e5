package org.tocsin.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.platform.subject.Channel;

class AddressTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(
            resources = "addresses.csv",
            useHeadersInDisplayName = true,
            ignoreLeadingAndTrailingWhitespace = false)
    void isStoredInTheFormItsChannelUses(Channel channel, String written, String stored) {
        assertThat(Address.of(channel, written).orElse(null)).isEqualTo(stored);
    }

    @Test
    void cannotSmuggleAHeaderIntoAMail() {
        assertThat(Address.of(Channel.EMAIL, "ana@example.com\r\nBcc: all@example.com"))
                .isEmpty();
        assertThat(Address.of(Channel.SLACK, "U024\u0000")).isEmpty();
    }

    @Test
    void refusesALongAddressAtOnce() {
        assertThat(Address.email("a".repeat(250) + "@example.com")).isEmpty();
        assertThat(Address.email("a.".repeat(100_000))).isEmpty();
    }
}

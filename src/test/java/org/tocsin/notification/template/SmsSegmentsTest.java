package org.tocsin.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 0, 0",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "[, 80, 1",
        "[, 81, 2",
        "…, 70, 1",
        "…, 71, 2",
        "…, 135, 3"
    })
    void countsAsTheNetworksDo(String character, int times, int segments) {
        assertThat(SmsSegments.of(character.repeat(times))).isEqualTo(segments);
    }
}

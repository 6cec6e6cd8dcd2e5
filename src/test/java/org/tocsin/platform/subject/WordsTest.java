package org.tocsin.platform.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"critical,CRITICAL", " Emergency ,EMERGENCY", "error,HIGH", "warning,MEDIUM", "info,LOW", "bad,"})
    void severityIsReadInAnyCaseAndInMonitoringWords(String word, Severity expected) {
        assertThat(Severity.of(word).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"p0,P0", "P4,P4", "urgent,P1", "High,P2", "medium,P3", "low,P4", "P5,"})
    void priorityIsReadInAnyCaseAndInTicketWords(String word, Priority expected) {
        assertThat(Priority.of(word).orElse(null)).isEqualTo(expected);
    }
}

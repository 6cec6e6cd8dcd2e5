package org.tocsin.notification.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.notification.link.ResponseActionType;

class SmsReplyTest {

    @ParameterizedTest
    @CsvSource({
        "ack 12, ACKNOWLEDGE, 12",
        "ACK #12, ACKNOWLEDGE, 12",
        "Ack12, ACKNOWLEDGE, 12",
        "ack198., ACKNOWLEDGE, 198",
        "' acknowledge 7 ', ACKNOWLEDGE, 7",
        "ack, ACKNOWLEDGE,",
        "Ack!, ACKNOWLEDGE,",
        "resolve k27, RESOLVE, k27",
        "Resolve K27, RESOLVE, k27",
        "close198, RESOLVE, 198",
        "escalate 12, ESCALATE, 12",
        "esc, ESCALATE,"
    })
    void isAnAnswer(String body, ResponseActionType action, String which) {
        assertThat(SmsReply.of(body)).isEqualTo(new SmsReply(SmsReply.Kind.ANSWER, action, which));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "ack 12 13",
                "ack twelve",
                "back 12",
                "ack -1",
                "12",
                "stop it",
                "ack 1234567890123456",
                "acknowledged"
            })
    void isNoneOfOurs(String body) {
        assertThat(SmsReply.of(body).kind()).isEqualTo(SmsReply.Kind.UNKNOWN);
    }

    @Test
    void stopAndStartAreTheCarriersWords() {
        for (var word : new String[] {"STOP", "stop ", "Unsubscribe", "CANCEL", "END", "QUIT", "STOPALL"}) {
            assertThat(SmsReply.of(word).kind()).as(word).isEqualTo(SmsReply.Kind.STOP);
        }
        for (var word : new String[] {"START", "unstop", "Yes"}) {
            assertThat(SmsReply.of(word).kind()).as(word).isEqualTo(SmsReply.Kind.START);
        }
    }
}

package org.tocsin.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.notification.record.FormBody;

/** The examples in Twilio's documentation of signatures and in its libraries. */
class TwilioSignatureTest {

    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private final TwilioSignature signature = new TwilioSignature("12345");

    @ParameterizedTest
    @CsvSource({
        "+14158675309, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "+12349013030, 0/KCTR6DLpKmkAf8muzZqo1nDgQ=",
        "+14158675310, GvWf1cFY/Q7PnoempGyD5oXAezc="
    })
    void holds(String caller, String expected) {
        assertThat(signature.of(URL, call(caller))).isEqualTo(expected);
        assertThat(signature.holds(URL, call(caller), expected)).isTrue();
    }

    @Test
    void anythingElseIsForged() {
        var good = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
        var call = call("+14158675309");
        assertThat(signature.holds(URL + "3", call, good)).isFalse();
        assertThat(signature.holds(URL.replace("https", "http"), call, good)).isFalse();
        assertThat(new TwilioSignature("54321").holds(URL, call, good)).isFalse();
        assertThat(signature.holds(URL, call, null)).isFalse();
        var other = new HashMap<>(call);
        other.put("Digits", "1");
        assertThat(signature.holds(URL, other, good)).isFalse();
    }

    @Test
    void aFormIsReadAsItWasSent() {
        var form = FormBody.parse("Body=ack%2012+now&From=%2B4915123&Empty=&=x&odd".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(form.fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Body", "ack 12 now", "From", "+4915123", "Empty", ""));
        assertThat(form.field("To")).isEmpty();
        assertThat(FormBody.parse("a=%zz".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FormBody.parse("a=1&".repeat(201).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static Map<String, String> call(String caller) {
        return Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", caller,
                "Digits", "1234",
                "From", caller,
                "To", "+18005551212");
    }
}

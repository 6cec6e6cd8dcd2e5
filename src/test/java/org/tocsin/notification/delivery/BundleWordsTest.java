package org.tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.platform.subject.Channel;

class BundleWordsTest {

    @Test
    void eachHasItsOwnLinks() {
        assertThat(BundleWords.of(Channel.EMAIL, List.of(part(1), part(2))))
                .isEqualTo(new MessageBody("2 messages: Disk 1 is full, and 1 more", """
                    2 messages at once, each with links of its own to answer it.

                    - Disk 1 is full
                      Acknowledge: https://t.example/a/1
                      Escalate: https://t.example/e/1
                      https://t.example/incidents/1

                    - Disk 2 is full
                      Acknowledge: https://t.example/a/2
                      Escalate: https://t.example/e/2
                      https://t.example/incidents/2\
                    """));
    }

    @Test
    void aTextMessageHasOneLinkForEachAndAsManyAsFit() {
        var parts = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> part(i).saying("\nReply: ack " + i))
                .toList();
        var text = BundleWords.of(Channel.SMS, parts).text();
        assertThat(text)
                .contains("- Disk 7 is full\n  Acknowledge: https://t.example/a/7\n  Reply: ack 7")
                .doesNotContain("Escalate", "incidents");
        var listed = Collections.max(IntStream.rangeClosed(1, 50)
                .filter(i -> text.contains("- Disk " + i + " "))
                .boxed()
                .toList());
        assertThat(text).endsWith((50 - listed) + " more are in your inbox.").hasSizeBetween(1000, 1400);
        assertThat(BundleWords.of(Channel.EMAIL, parts).text())
                .contains("Disk 50")
                .doesNotContain("inbox");
    }

    @Test
    void aVoiceReadsNoLinks() {
        assertThat(BundleWords.of(Channel.PHONE, List.of(part(1), part(2))).text())
                .isEqualTo("2 messages at once.\n\n- Disk 1 is full.\n\n- Disk 2 is full.");
    }

    private static OutgoingMessage part(int i) {
        var title = "Disk " + i + " is full";
        var about = new OutgoingMessage.About("default", "r" + i, null, null);
        var actions = List.of(
                new OutgoingMessage.Action("acknowledge", "Acknowledge", URI.create("https://t.example/a/" + i)),
                new OutgoingMessage.Action("escalate", "Escalate", URI.create("https://t.example/e/" + i)));
        var link = "https://t.example/incidents/" + i;
        return new OutgoingMessage("k", "x", title, "", link, "t", Instant.EPOCH, Map.of(), about, List.of(), null)
                .answeredBy(actions, "token");
    }
}

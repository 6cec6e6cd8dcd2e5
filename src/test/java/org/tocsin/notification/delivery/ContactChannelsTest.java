package org.tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.platform.subject.Channel.EMAIL;
import static org.tocsin.platform.subject.Channel.SMS;
import static org.tocsin.platform.subject.Channel.WEBHOOK;
import static org.tocsin.platform.subject.Channel.WEBSOCKET;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.notification.record.RetrySchedule;
import org.tocsin.notification.words.ContactChannels;
import org.tocsin.people.Person;
import org.tocsin.people.Person.Contact;
import org.tocsin.people.QuietHours;
import org.tocsin.platform.subject.Channel;

class ContactChannelsTest {

    private static final List<Duration> DELAYS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1));

    @Test
    void aPageUsesVerifiedContactsAndForEmailTheAccountsAddress() {
        var ana = person("ana@account", contact(EMAIL, "new@x", false), contact(WEBHOOK, "http://a", true));
        assertThat(ContactChannels.address(ana, EMAIL)).contains("ana@account");
        assertThat(ContactChannels.address(ana, WEBHOOK)).contains("http://a");
        assertThat(ContactChannels.address(ana, SMS)).isEmpty();
        assertThat(ContactChannels.address(person(null), EMAIL)).isEmpty();
        assertThat(ContactChannels.address(person("new@x", contact(EMAIL, "new@x", false)), EMAIL))
                .isEmpty();
        assertThat(ContactChannels.address(person("a@account", contact(EMAIL, "own@x", true)), EMAIL))
                .contains("own@x");
    }

    @Test
    void theNextWayIsTheNextChosenThenThePersonsOwnEachOnce() {
        var ana = person("a@x", contact(WEBHOOK, "http://a", true), contact(SMS, "+1", true));
        var chosen = List.of(EMAIL, SMS, WEBSOCKET);
        assertThat(ContactChannels.next(chosen, ana, List.of(EMAIL), c -> true)).contains(SMS);
        assertThat(ContactChannels.next(chosen, ana, List.of(EMAIL), c -> c != SMS))
                .contains(WEBHOOK);
        assertThat(ContactChannels.next(chosen, ana, List.of(EMAIL, SMS, WEBHOOK), c -> true))
                .isEmpty();
        assertThat(ContactChannels.next(List.of(SMS), ana, List.of(SMS), c -> c == EMAIL))
                .contains(EMAIL);
    }

    @ParameterizedTest(name = "attempt {0}, asked for {1} s: {2}")
    @CsvSource({"1, 0, PT5S", "2, 0, PT15S", "3, 0, PT1M", "4, 0,", "1, 40, PT40S", "3, 40, PT1M", "4, 40,"})
    void triesAgainLaterAndLaterThenGivesUp(int attempt, int asked, Duration expected) {
        assertThat(new RetrySchedule(DELAYS)
                        .after(attempt, Duration.ofSeconds(asked))
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void thePolicysChannelsGoBeforeTheTable() {
        Predicate<Channel> all = channel -> true;
        var table = List.of(Map.of("channels", List.of("EMAIL", "WEBHOOK"), "can_wait", true, "reason", "Usual"));
        assertThat(ChannelChoice.of(List.of(), table, all))
                .isEqualTo(new ChannelChoice(List.of(EMAIL, WEBHOOK), true, "Usual", List.of()));
        var own = ChannelChoice.of(List.of("sms", "Email", "email", "pager", "smoke signals"), table, all);
        assertThat(own.channels()).containsExactly(SMS, EMAIL, Channel.PAGERDUTY);
        assertThat(own.canWait()).isTrue();
        assertThat(own.unknown()).containsExactly("smoke signals");
        assertThat(ChannelChoice.of(List.of("pager"), table, c -> c != Channel.PAGERDUTY)
                        .channels())
                .containsExactly(Channel.PUSH, SMS);
        assertThat(ChannelChoice.of(List.of(), List.of(), all))
                .matches(none -> none.channels().isEmpty() && !none.canWait());
        assertThat(ChannelChoice.of(List.of(), List.of(Map.of("channels", "email, inbox")), all)
                        .channels())
                .containsExactly(EMAIL, WEBSOCKET);
    }

    private static Person person(String email, Contact... contacts) {
        var always = new QuietHours(ZoneOffset.UTC, List.of());
        return new Person(
                UUID.randomUUID(), "ana", "Ana", email, ZoneOffset.UTC, 0, List.of(), List.of(contacts), null, always);
    }

    private static Contact contact(Channel channel, String address, boolean verified) {
        return new Contact(channel, address, verified);
    }
}

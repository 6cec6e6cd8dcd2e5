package org.tocsin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.channel.Destinations.Entry;
import org.tocsin.notification.channel.Destinations.Later;
import org.tocsin.notification.channel.Destinations.Pass;
import org.tocsin.platform.subject.Channel;

class DestinationsTest {

    private Instant now = Messages.AT;
    private final Destinations destinations = new Destinations(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aSlowDestinationHoldsOnlyItsPlaces() {
        var slow = new ArrayList<Pass>();
        for (int i = 0; i < Destinations.AT_ONCE; i++) {
            slow.add((Pass) enter("slow/" + i));
        }
        assertThat(enter("slow/more")).isInstanceOf(Later.class);
        try (var other = (Pass) enter("quick/1")) {
            assertThat(other.send(() -> new SendResult.Delivered(null))).isInstanceOf(SendResult.Delivered.class);
        }
        slow.get(0).close();
        assertThat(enter("slow/more")).isInstanceOf(Pass.class);
    }

    @Test
    void afterAQuickResponseTheNextMessageWaitsAMoment() {
        pass("quick/x", new SendResult.Delivered(null));
        var quick = new ArrayList<Pass>();
        for (int i = 0; i < Destinations.AT_ONCE; i++) {
            quick.add((Pass) enter("quick/" + i));
        }
        var waiting = Thread.currentThread();
        new Thread(() -> {
                    while (waiting.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                    quick.get(0).close();
                })
                .start();
        assertThat(enter("quick/more")).isInstanceOf(Pass.class);
    }

    @Test
    void aDestinationThatDoesNotRespondIsSkippedForAWhile() {
        for (int i = 0; i < 10; i++) {
            pass("down/x", new SendResult.RetryLater("no"));
        }
        assertThat(enter("down/x"))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(30)));
        now = now.plusSeconds(31);
        pass("down/x", new SendResult.Delivered(null));
        pass("down/x", new SendResult.Delivered(null));
        assertThat(enter("down/x")).isInstanceOf(Pass.class);
    }

    @Test
    void rateLimitsAndRefusalsDoNotOpenTheBreaker() {
        for (int i = 0; i < 20; i++) {
            pass("busy/x", SendResult.RetryLater.busy(Duration.ZERO, "429"));
            pass("strict/x", new SendResult.Refused("400"));
        }
        assertThat(enter("busy/x")).isInstanceOf(Pass.class);
        assertThat(enter("strict/x")).isInstanceOf(Pass.class);
    }

    @Test
    void aPlaceThatTakesOneMessageASecondGetsThemOneAfterTheOther() {
        pass("paced/x", new SendResult.Delivered(null));
        assertThat(enter("paced/x")).isEqualTo(paced(1));
        assertThat(enter("paced/x")).isEqualTo(paced(2));
        pass("paced/y", new SendResult.Delivered(null));
        now = now.plusSeconds(1);
        pass("paced/x", new SendResult.Delivered(null));
        assertThat(enter("paced/x")).isEqualTo(paced(2));
    }

    private static Later paced(long seconds) {
        return new Later(Duration.ofSeconds(seconds), "Not tried: the destination takes one message at a time.");
    }

    private void pass(String address, SendResult result) {
        try (var pass = (Pass) enter(address)) {
            pass.send(() -> result);
        }
    }

    private Entry enter(String address) {
        return destinations.enter(new Addressed(), address);
    }

    /** A channel whose addresses are destination/place. */
    private static final class Addressed implements MessageChannel {

        @Override
        public Channel channel() {
            return Channel.WEBHOOK;
        }

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public SendResult send(OutgoingMessage message) {
            throw new AssertionError("not called here");
        }

        @Override
        public String destination(String address) {
            return address.substring(0, address.indexOf('/'));
        }

        @Override
        public Optional<Duration> pace(String address) {
            return address.startsWith("paced") ? Optional.of(Duration.ofSeconds(1)) : Optional.empty();
        }
    }
}

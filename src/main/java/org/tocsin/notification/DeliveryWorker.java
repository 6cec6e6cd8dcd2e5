package org.tocsin.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.notification.channel.Breakers;
import org.tocsin.notification.channel.MessageChannel;
import org.tocsin.notification.channel.SendResult;
import org.tocsin.platform.TopicWorker;

/** Carries out the deliveries of one channel: claims, sends outside of any transaction, records. */
class DeliveryWorker implements TopicWorker {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    private final MessageChannel channel;
    private final Deliveries deliveries;
    private final Breakers breakers;
    private final MeterRegistry meters;

    DeliveryWorker(MessageChannel channel, Deliveries deliveries, Breakers breakers, MeterRegistry meters) {
        this.channel = channel;
        this.deliveries = deliveries;
        this.breakers = breakers;
        this.meters = meters;
    }

    @Override
    public String topic() {
        return DeliveryTopic.name(channel.channel());
    }

    @Override
    public Outcome carryOut(Task task) {
        var id = UUID.fromString(task.reference());
        var claim = deliveries.claim(id);
        if (claim.message() == null) {
            return claim.instead() == null ? new Done() : claim.instead();
        }
        var started = System.nanoTime();
        var result = breakers.send(channel, claim.message());
        var latency = Duration.ofNanos(System.nanoTime() - started);
        var outcome = deliveries.record(id, claim.attempt(), result, latency);
        count(result, latency);
        log.info("Delivery {} by {}, attempt {}: {}", id, channel.channel(), claim.attempt(), word(result));
        return outcome;
    }

    private void count(SendResult result, Duration latency) {
        meters.timer("notification.attempts", "channel", channel.channel().name(), "outcome", word(result))
                .record(latency);
    }

    private static String word(SendResult result) {
        return result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}

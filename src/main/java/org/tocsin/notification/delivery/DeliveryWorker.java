package org.tocsin.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.tocsin.notification.channel.Destinations;
import org.tocsin.notification.channel.Destinations.Later;
import org.tocsin.notification.channel.Destinations.Pass;
import org.tocsin.notification.channel.MessageChannel;
import org.tocsin.notification.channel.SendResult;
import org.tocsin.notification.record.DeliveryTopic;
import org.tocsin.platform.process.TopicWorker;

/** Carries out the deliveries of one channel: claims, sends outside of any transaction, records. */
class DeliveryWorker implements TopicWorker {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    /** Destinations of one channel whose bulkheads fit into its threads. */
    private static final int BULKHEADS = 3;

    private final MessageChannel channel;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final DeferralLimit deferrals;
    private final MeterRegistry meters;

    DeliveryWorker(
            MessageChannel channel,
            Deliveries deliveries,
            Destinations destinations,
            DeferralLimit deferrals,
            MeterRegistry meters) {
        this.channel = channel;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.deferrals = deferrals;
        this.meters = meters;
    }

    @Override
    public String topic() {
        return DeliveryTopic.name(channel.channel());
    }

    @Override
    public int concurrency() {
        return channel.hasManyDestinations() ? BULKHEADS * Destinations.AT_ONCE : Destinations.AT_ONCE;
    }

    @Override
    public Outcome carryOut(Task task) {
        var id = UUID.fromString(task.reference());
        var waiting = deliveries.waiting(id);
        if (waiting.settled()) {
            return settled(deliveries.claim(id));
        }
        var entry = destinations.enter(channel, waiting.address());
        if (entry instanceof Later later) {
            return deferrals.isTooLong(id)
                    ? deliveries.giveUpUntried(id, later.reason())
                    : new Retry(later.delay(), later.reason());
        }
        deferrals.forget(id);
        try (var pass = (Pass) entry) {
            return send(id, pass);
        }
    }

    private Outcome send(UUID id, Pass pass) {
        var claim = deliveries.claim(id);
        var message = claim.message();
        if (message == null) {
            return settled(claim);
        }
        var started = System.nanoTime();
        var result = pass.send(() -> channel.send(message));
        var latency = Duration.ofNanos(System.nanoTime() - started);
        var outcome = deliveries.record(id, claim.attempt(), result, latency);
        count(result, latency);
        log.atLevel(result instanceof SendResult.Delivered ? Level.DEBUG : Level.INFO)
                .log("Delivery {} by {}, attempt {}: {}", id, channel.channel(), claim.attempt(), word(result));
        return outcome;
    }

    private static Outcome settled(Deliveries.Claim claim) {
        return claim.instead() == null ? new Done() : claim.instead();
    }

    private void count(SendResult result, Duration latency) {
        meters.timer("notification.attempts", "channel", channel.channel().name(), "outcome", word(result))
                .record(latency);
    }

    private static String word(SendResult result) {
        return result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}

package org.tocsin.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.channel.Destinations;
import org.tocsin.notification.channel.MessageChannel;
import org.tocsin.notification.revision.RevisionWorker;
import org.tocsin.notification.revision.Revisions;
import org.tocsin.platform.process.TopicWorker;

/** One worker for each channel that leads outside, with threads of its own, and one for its revisions where it has any. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    TopicWorker.Group channelWorkers(
            List<MessageChannel> channels,
            Deliveries deliveries,
            Revisions revisions,
            Destinations destinations,
            DeferralLimit deferrals,
            MeterRegistry meters) {
        var delivering = channels.stream()
                .<TopicWorker>map(c -> new DeliveryWorker(c, deliveries, destinations, deferrals, meters));
        var revising = channels.stream()
                .filter(MessageChannel::canRevise)
                .<TopicWorker>map(c -> new RevisionWorker(c, revisions, destinations));
        var workers = Stream.concat(delivering, revising).toList();
        return () -> workers;
    }
}

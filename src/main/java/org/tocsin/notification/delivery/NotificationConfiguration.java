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

/** The external task workers: one delivery worker for each channel, and one revision worker for channels that can revise. */
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

package org.tocsin.notification;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.channel.Breakers;
import org.tocsin.platform.Channel;
import org.tocsin.platform.TopicWorker;

/** One worker for each channel that leads outside; a channel without one is told apart before any task is created. */
@Configuration
class NotificationConfiguration {

    @Bean
    TopicWorker emailDeliveries(MessageChannels all, Deliveries deliveries, Breakers breakers, MeterRegistry meters) {
        return new DeliveryWorker(all.get(Channel.EMAIL), deliveries, breakers, meters);
    }

    @Bean
    TopicWorker webhookDeliveries(MessageChannels all, Deliveries deliveries, Breakers breakers, MeterRegistry meters) {
        return new DeliveryWorker(all.get(Channel.WEBHOOK), deliveries, breakers, meters);
    }
}

package org.tocsin.notification;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.channel.Destinations;
import org.tocsin.platform.Channel;
import org.tocsin.platform.TopicWorker;

/** One worker for each channel that leads outside, with threads of its own. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    private final MessageChannels channels;
    private final Deliveries deliveries;
    private final Revisions revisions;
    private final Destinations destinations;
    private final PutOffs putOffs;
    private final MeterRegistry meters;

    NotificationConfiguration(
            MessageChannels channels,
            Deliveries deliveries,
            Revisions revisions,
            Destinations destinations,
            PutOffs putOffs,
            MeterRegistry meters) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.revisions = revisions;
        this.destinations = destinations;
        this.putOffs = putOffs;
        this.meters = meters;
    }

    @Bean
    TopicWorker emailDeliveries() {
        return to(Channel.EMAIL);
    }

    @Bean
    TopicWorker smsDeliveries() {
        return to(Channel.SMS);
    }

    @Bean
    TopicWorker phoneDeliveries() {
        return to(Channel.PHONE);
    }

    @Bean
    TopicWorker slackDeliveries() {
        return to(Channel.SLACK);
    }

    @Bean
    TopicWorker teamsDeliveries() {
        return to(Channel.TEAMS);
    }

    @Bean
    TopicWorker webhookDeliveries() {
        return to(Channel.WEBHOOK);
    }

    @Bean
    TopicWorker pushDeliveries() {
        return to(Channel.PUSH);
    }

    @Bean
    TopicWorker pagerDutyDeliveries() {
        return to(Channel.PAGERDUTY);
    }

    @Bean
    TopicWorker opsgenieDeliveries() {
        return to(Channel.OPSGENIE);
    }

    @Bean
    TopicWorker jiraDeliveries() {
        return to(Channel.JIRA_SM);
    }

    @Bean
    TopicWorker slackRevisions() {
        return revising(Channel.SLACK);
    }

    @Bean
    TopicWorker pagerDutyRevisions() {
        return revising(Channel.PAGERDUTY);
    }

    @Bean
    TopicWorker opsgenieRevisions() {
        return revising(Channel.OPSGENIE);
    }

    @Bean
    TopicWorker jiraRevisions() {
        return revising(Channel.JIRA_SM);
    }

    private TopicWorker revising(Channel channel) {
        return new RevisionWorker(channels.get(channel), revisions, destinations);
    }

    private TopicWorker to(Channel channel) {
        return new DeliveryWorker(channels.get(channel), deliveries, destinations, putOffs, meters);
    }
}

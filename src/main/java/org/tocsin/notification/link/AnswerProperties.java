package org.tocsin.notification.link;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for answers from messages.
 *
 * @param expireAfter      how long links, buttons and reply codes are valid
 * @param requestsAMinute  how many one-tap pages one IP address may request in a minute
 */
@ConfigurationProperties("tocsin.notification.answers")
public record AnswerProperties(
        @DefaultValue("24h") Duration expireAfter,
        @DefaultValue("120") int requestsAMinute) {}

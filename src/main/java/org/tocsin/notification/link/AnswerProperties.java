package org.tocsin.notification.link;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are answered from messages.
 *
 * @param expireAfter      how long links, buttons and reply codes of a message are good
 * @param requestsAMinute  how many pages of one-tap links one address may ask for in a minute
 */
@ConfigurationProperties("tocsin.notification.answers")
public record AnswerProperties(
        @DefaultValue("24h") Duration expireAfter,
        @DefaultValue("120") int requestsAMinute) {}

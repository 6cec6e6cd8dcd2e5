package org.tocsin.notification.record;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notification delivery.
 *
 * @param baseUrl     address of this installation, for links in messages
 * @param callAttempts   how often a call is made that is busy or not answered
 * @param callPause      the wait between two such calls
 * @param failedShownFor how long a delivery that reached nobody stays visible in Cockpit, to be sent again
 * @param retryDelays waits between the attempts of one delivery; after the last of them it gives up
 */
@ConfigurationProperties("tocsin.notification")
public record NotificationProperties(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("2") int callAttempts,
        @DefaultValue("1m") Duration callPause,
        @DefaultValue("24h") Duration failedShownFor,
        @DefaultValue({"5s", "15s", "1m", "2m", "5m"}) List<Duration> retryDelays) {

    /** @return the page where a person sees the notification's subject and acts */
    public String link(Notification notification) {
        return notification.subject().type().equals("INCIDENT")
                ? base() + "/incidents/" + notification.subject().id()
                : base() + "/";
    }

    /** @return the base URL without a slash at the end */
    public String base() {
        return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }
}

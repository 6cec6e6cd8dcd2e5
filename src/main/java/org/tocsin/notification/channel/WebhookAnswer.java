package org.tocsin.notification.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP endpoint answered, and what it means: 2xx delivered; 5xx and 429 later, as late as it asks for; the rest never.
 *
 * @param retryAfter seconds or an HTTP date
 */
record WebhookAnswer(int status, @Nullable String retryAfter) {

    /** However long it asks us to wait, a page is tried again within this time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    static SendResult of(WebhookAnswer answer, Instant now) {
        var status = answer.status();
        if (status >= 200 && status < 300) {
            return new SendResult.Delivered(null);
        }
        if (status >= 500 || status == 429) {
            return new SendResult.RetryLater(answer.wait(now), "The endpoint answered " + status + ".");
        }
        return new SendResult.Refused(
                status >= 300 && status < 400
                        ? "The endpoint answered " + status + "; redirects are not followed."
                        : "The endpoint refused it with " + status + ".");
    }

    private Duration wait(Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        var asked = seconds(retryAfter.strip(), now);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static Duration seconds(String text, Instant now) {
        try {
            return text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}

package org.tocsin.notification.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The response of an HTTP endpoint, and its usual meaning: 2xx delivered; 5xx and 429 retry later, after {@code Retry-After}; all others
 * refused.
 *
 * @param retryAfter seconds or an HTTP date
 * @param body       cut at the requested size
 * @param json       the body; a missing node if it is no JSON
 */
record HttpAnswer(int status, @Nullable String retryAfter, String body, JsonNode json) {

    /** A page is tried again within this time, even if the endpoint asks for a longer wait. */
    static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private static final int TOO_MANY = 429, TIMED_OUT = 408;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** @return whether to retry, whatever the body says */
    boolean isTemporary() {
        return status >= 500 || status == TOO_MANY || status == TIMED_OUT;
    }

    /** The result for an unsuccessful response. */
    SendResult failure(String who, Instant now) {
        if (status == TOO_MANY) {
            return SendResult.RetryLater.busy(waiting(now), who + " asks us to slow down (429).");
        }
        if (isTemporary()) {
            return new SendResult.RetryLater(waiting(now), who + " answered " + status + ".");
        }
        if (isSuccess()) {
            return new SendResult.RetryLater(who + " answered " + status + " with something that can't be read.");
        }
        return new SendResult.Refused(
                status >= 300 && status < 400
                        ? who + " answered " + status + "; redirects are not followed."
                        : who + " refused it with " + status + ".");
    }

    Duration waiting(Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        var asked = seconds(retryAfter.strip(), now);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : asked;
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

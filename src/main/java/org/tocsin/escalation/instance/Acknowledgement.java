package org.tocsin.escalation.instance;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who acknowledged an escalation and when. @param tellSubject whether its subject is still to be acknowledged */
@Embeddable
public record Acknowledgement(
        @Nullable String acknowledgedBy, @Nullable Instant acknowledgedAt, boolean tellSubject) {

    static final Acknowledgement NONE = new Acknowledgement(null, null, false);

    /**
     * @param minutes how long it is valid without a resolution; null: without limit
     * @param suppression during a snooze the acknowledgement does not expire
     */
    @Nullable
    Instant expiresAt(@Nullable Integer minutes, Suppression suppression) {
        if (minutes == null || acknowledgedAt == null) {
            return null;
        }
        var snooze = suppression.snooze();
        var until = acknowledgedAt.plus(Duration.ofMinutes(minutes));
        return snooze != null && snooze.until().isAfter(until) ? snooze.until() : until;
    }

    Acknowledgement told() {
        return new Acknowledgement(acknowledgedBy, acknowledgedAt, false);
    }
}

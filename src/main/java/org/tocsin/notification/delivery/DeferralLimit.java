package org.tocsin.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.RetrySchedule;

/**
 * Limits how long a delivery is deferred by a destination that lets nothing through; after that, another channel is tried. Kept in memory
 * on this node; a restart begins the wait anew.
 */
@Component
class DeferralLimit {

    private static final int MANY = 20_000;

    private final Map<UUID, Instant> since = new ConcurrentHashMap<>();
    private final RetrySchedule schedule;
    private final Clock clock;

    DeferralLimit(NotificationProperties properties, Clock clock) {
        this.schedule = new RetrySchedule(properties.retryDelays());
        this.clock = clock;
    }

    /** @return whether it has waited as long as all of its attempts may take */
    boolean isTooLong(UUID delivery) {
        var now = clock.instant();
        if (since.size() > MANY) {
            since.values()
                    .removeIf(first ->
                            first.plus(schedule.whole().multipliedBy(2)).isBefore(now));
        }
        var first = since.computeIfAbsent(delivery, id -> now);
        return !now.isBefore(first.plus(schedule.whole()));
    }

    void forget(UUID delivery) {
        since.remove(delivery);
    }
}

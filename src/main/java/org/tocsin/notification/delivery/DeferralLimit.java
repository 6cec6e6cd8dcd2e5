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
 * How long a delivery may be deferred because its destination lets nothing through, before another channel is tried. Kept on
 * this node; a restart only makes it wait a little longer.
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

    /** @return whether it has waited for as long as all of its attempts may take */
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

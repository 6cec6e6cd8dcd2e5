package org.tocsin.oncall.swap;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.oncall.rotation.ScheduleRange;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;

/** Request body of a swap. */
record SwapInput(
        @Nullable String rotation,
        @Nullable String user,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable List<@Nullable String> offeredTo,
        @Nullable String reason,
        @Nullable String expiresAt) {

    static final int REASON_LIMIT = 1000;
    private static final int MAX_OFFERS = 200;
    private static final Duration LONGEST = Duration.ofDays(366);

    /** A shift that the taker gives in exchange. */
    record Exchange(@Nullable String startTime, @Nullable String endTime) {

        private static final String START = "in_exchange.start_time", END = "in_exchange.end_time";

        /** @return valid only if no error was added */
        Interval read(Instant now, InputErrors errors) {
            var interval = interval(START, startTime, END, endTime, errors);
            if (errors.isEmpty() && interval.getStart().isBefore(now)) {
                errors.add(START, "out_of_range", "has begun already");
            }
            return interval;
        }
    }

    /** @return valid only if no error was added */
    SwapDraft read(Instant now, InputErrors errors) {
        errors.limitText("reason", reason, REASON_LIMIT);
        var rotationId = Uuids.required("rotation", rotation, errors);
        var person = Uuids.optional("user", user, errors);
        var window = interval("start_time", startTime, "end_time", endTime, errors);
        var offers = offers(errors);
        var expiry = errors.moment("expires_at", expiresAt);
        if (errors.isEmpty() && !window.getEnd().isAfter(now)) {
            errors.add("end_time", "out_of_range", "is past");
        }
        if (errors.isEmpty() && expiry != null) {
            check(expiry, latest(window, now), now, errors);
        }
        return new SwapDraft(
                rotationId == null ? new UUID(0, 0) : rotationId,
                person,
                window,
                offers,
                reason == null ? "" : reason.strip(),
                expiry == null ? null : expiry.truncatedTo(ChronoUnit.MICROS));
    }

    /** @return the latest expiry: the start of the shift, or the end if the shift is active, since its rest can be given away */
    static Instant latest(Interval window, Instant now) {
        return window.getStart().isAfter(now) ? window.getStart() : window.getEnd();
    }

    private static void check(Instant expiry, Instant latest, Instant now, InputErrors errors) {
        if (!expiry.isAfter(now)) {
            errors.add("expires_at", "out_of_range", "is past");
        } else if (expiry.isAfter(latest)) {
            errors.add("expires_at", "out_of_range", "must be no later than " + latest);
        }
    }

    private List<UUID> offers(InputErrors errors) {
        var read = new ArrayList<UUID>();
        var written = offeredTo == null ? List.<@Nullable String>of() : offeredTo;
        if (written.size() > MAX_OFFERS) {
            errors.add("offered_to", "too_long", "at most " + MAX_OFFERS + " people are allowed");
            return read;
        }
        for (int i = 0; i < written.size(); i++) {
            var field = "offered_to[" + i + "]";
            var id = Uuids.required(field, written.get(i), errors);
            if (id != null && read.contains(id)) {
                errors.add(field, "conflict", "is there twice");
            } else if (id != null) {
                read.add(id);
            }
        }
        return read;
    }

    private static Interval interval(
            String startField, @Nullable String start, String endField, @Nullable String end, InputErrors errors) {
        var interval = ScheduleRange.interval(startField, start, endField, end, errors);
        if (interval.toDuration().compareTo(LONGEST) > 0) {
            errors.add(endField, "out_of_range", "a swap is about at most " + LONGEST.toDays() + " days");
        }
        return Interval.of(
                interval.getStart().truncatedTo(ChronoUnit.MICROS),
                interval.getEnd().truncatedTo(ChronoUnit.MICROS));
    }
}

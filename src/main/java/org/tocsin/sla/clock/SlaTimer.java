package org.tocsin.sla.clock;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.BusinessTime;

/**
 * The start, target and pauses of an SLA, all in business time.
 *
 * @param retargetedSeconds the target that a person set in place of the agreed one
 * @param targetTime        null while paused
 * @param pausedByHand      whether a person paused it: it then does not resume with its subject
 */
@Embeddable
public record SlaTimer(
        Instant startedAt,
        @Nullable Long retargetedSeconds,
        @Nullable Instant targetTime,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        boolean pausedByHand,
        @JdbcTypeCode(SqlTypes.JSON) List<Pause> pauses) {

    public static SlaTimer starting(Instant start) {
        return new SlaTimer(start, null, null, null, null, false, List.of());
    }

    public Countdown countdown(SlaTerms terms, BusinessTime time) {
        var target = retargetedSeconds == null ? terms.target() : Duration.ofSeconds(retargetedSeconds);
        return new Countdown(
                time, startedAt, target, pauses.stream().map(Pause::interval).toList());
    }

    public boolean isPastTarget(Instant at) {
        return targetTime != null && !at.isBefore(targetTime);
    }

    public boolean isRetargeted() {
        return retargetedSeconds != null;
    }

    /** @return the instant, or the start if the instant is earlier */
    public Instant notBeforeStart(Instant at) {
        return at.isBefore(startedAt) ? startedAt : at;
    }

    /** Computes the target time by the present calendar. */
    public SlaTimer computed(SlaTerms terms, BusinessTime time) {
        var target = countdown(terms, time).targetTime();
        return new SlaTimer(startedAt, retargetedSeconds, target, pausedAt, pauseReason, pausedByHand, pauses);
    }

    public SlaTimer retargeted(Duration target) {
        return new SlaTimer(startedAt, target.toSeconds(), targetTime, pausedAt, pauseReason, pausedByHand, pauses);
    }

    public SlaTimer paused(Instant at, @Nullable String reason, boolean byHand) {
        var from = notBeforeStart(at.truncatedTo(ChronoUnit.MILLIS));
        return new SlaTimer(startedAt, retargetedSeconds, null, from, reason, byHand, pauses);
    }

    /** Marks a running pause as one that a person asked for, too. */
    public SlaTimer pausedByHandToo() {
        return new SlaTimer(startedAt, retargetedSeconds, targetTime, pausedAt, pauseReason, true, pauses);
    }

    public SlaTimer resumed(Instant at, SlaTerms terms, BusinessTime time) {
        var counted = pausedAt == null ? this : skipping(pausedAt, at, pauseReason);
        return new SlaTimer(startedAt, retargetedSeconds, null, null, null, false, counted.pauses)
                .computed(terms, time);
    }

    /** To the millisecond, as the engine's timers are: otherwise a timer could fire just before its due time. */
    public SlaTimer skipping(Instant from, Instant to, @Nullable String reason) {
        var pause = new Pause(from.truncatedTo(ChronoUnit.MILLIS), to.truncatedTo(ChronoUnit.MILLIS), reason);
        return pause.end().isAfter(pause.start())
                ? withPauses(Stream.concat(pauses.stream(), Stream.of(pause)).toList())
                : this;
    }

    public SlaTimer withPauses(List<Pause> others) {
        return new SlaTimer(startedAt, retargetedSeconds, targetTime, pausedAt, pauseReason, pausedByHand, others);
    }
}

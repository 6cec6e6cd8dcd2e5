package org.tocsin.escalation.instance;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.steps.EscalationSteps;

/**
 * How far an escalation has come, and what comes next.
 *
 * @param level         the level paged last, 0 before the first
 * @param levelSince    the instant from which the difference to the next level counts
 * @param round         how often the steps have been begun
 * @param wantedLevel   the level that is demanded; 1: none in particular
 * @param wantedBecause why
 * @param nextLevelAt   when the next page is due; null while something holds it or nothing is
 * @param exhaustedAt   since when every level was paged and nobody has answered
 */
@Embeddable
public record EscalationProgress(
        int level,
        Instant levelSince,
        int round,
        int wantedLevel,
        @Nullable String wantedBecause,
        @Nullable Instant nextLevelAt,
        @Nullable Instant exhaustedAt) {

    static EscalationProgress begun(Instant now) {
        return new EscalationProgress(0, now, 1, 1, null, null, null);
    }

    EscalationProgress reach(EscalationSteps.Page page) {
        var wanted = page.round() == round ? wantedLevel : 1;
        return new EscalationProgress(
                page.step().level(), page.since(), page.round(), wanted, wantedBecause, null, exhaustedAt);
    }

    EscalationProgress demand(int toLevel, String because) {
        return new EscalationProgress(level, levelSince, round, toLevel, because, nextLevelAt, exhaustedAt);
    }

    EscalationProgress backTo(int toLevel, String because, Instant now) {
        return new EscalationProgress(toLevel, now, round, 1, because, nextLevelAt, null);
    }

    /** The next level counts from there. */
    EscalationProgress since(Instant now) {
        return new EscalationProgress(level, now, round, wantedLevel, wantedBecause, nextLevelAt, exhaustedAt);
    }

    EscalationProgress next(@Nullable Instant at) {
        return new EscalationProgress(level, levelSince, round, wantedLevel, wantedBecause, at, exhaustedAt);
    }

    /** @param since null: there are levels left */
    EscalationProgress exhausted(@Nullable Instant since) {
        return new EscalationProgress(level, levelSince, round, wantedLevel, wantedBecause, nextLevelAt, since);
    }

    EscalationSteps.Position position(@Nullable Instant pagedAt, Instant now) {
        return new EscalationSteps.Position(level, levelSince, round, pagedAt == null ? now : pagedAt);
    }
}

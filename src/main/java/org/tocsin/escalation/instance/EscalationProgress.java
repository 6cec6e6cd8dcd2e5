package org.tocsin.escalation.instance;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.steps.EscalationSteps;

/**
 * The current level of an escalation, and what is due next.
 *
 * @param level         the level paged last, 0 before the first
 * @param levelSince    the instant from which the delay to the next level counts
 * @param round         how often the steps have begun
 * @param wantedLevel   the demanded level; 1: none in particular
 * @param wantedBecause why it is demanded
 * @param nextLevelAt   when the next page is due; null while suppressed or if none is due
 * @param exhaustedAt   when every level had been paged without an answer
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

    /** @return the same, with the next level counting from that instant */
    EscalationProgress since(Instant now) {
        return new EscalationProgress(level, now, round, wantedLevel, wantedBecause, nextLevelAt, exhaustedAt);
    }

    EscalationProgress next(@Nullable Instant at) {
        return new EscalationProgress(level, levelSince, round, wantedLevel, wantedBecause, at, exhaustedAt);
    }

    /** @param since null: levels are left */
    EscalationProgress exhausted(@Nullable Instant since) {
        return new EscalationProgress(level, levelSince, round, wantedLevel, wantedBecause, nextLevelAt, since);
    }

    EscalationSteps.Position position(@Nullable Instant pagedAt, Instant now) {
        return new EscalationSteps.Position(level, levelSince, round, pagedAt == null ? now : pagedAt);
    }
}

package org.tocsin.escalation.instance;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The pages that an escalation has requested: how many, who got the last one, and who of them has yet to answer.
 *
 * @param times         number of pages
 * @param pages         number of pages for each level
 * @param awaited       people who have yet to acknowledge, where all must
 * @param pageAgain     whether the current level is due again
 * @param withdrawPages whether unsent pages are to be withdrawn
 */
@Embeddable
public record EscalationPages(
        int times,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, Integer> pages,
        @Nullable Instant pagedAt,
        @JdbcTypeCode(SqlTypes.JSON) List<UUID> pagedPeople,
        @JdbcTypeCode(SqlTypes.JSON) List<UUID> awaited,
        boolean pageAgain,
        boolean withdrawPages) {

    static final EscalationPages NONE = new EscalationPages(0, Map.of(), null, List.of(), List.of(), false, false);

    EscalationPages count(int level, Instant now) {
        var counted = new TreeMap<>(pages);
        counted.merge(String.valueOf(level), 1, Integer::sum);
        return new EscalationPages(times + 1, counted, now, pagedPeople, awaited, false, withdrawPages);
    }

    EscalationPages sentTo(List<UUID> people, List<UUID> nowAwaited) {
        return new EscalationPages(times, pages, pagedAt, people, nowAwaited, pageAgain, withdrawPages);
    }

    /** Removes a person who answered; the pages of the others stay until the last has answered. */
    EscalationPages answeredBy(@Nullable UUID person) {
        var left = awaited.stream().filter(id -> !id.equals(person)).toList();
        return new EscalationPages(times, pages, pagedAt, pagedPeople, left, false, left.isEmpty());
    }

    EscalationPages awaitingNobody() {
        return sentTo(pagedPeople, List.of());
    }

    /** @param waiting whether the awaited people stay awaited */
    EscalationPages over(boolean waiting) {
        return new EscalationPages(times, pages, pagedAt, pagedPeople, waiting ? awaited : List.of(), false, true);
    }

    EscalationPages again(boolean due) {
        return new EscalationPages(times, pages, pagedAt, pagedPeople, awaited, due, withdrawPages);
    }

    EscalationPages withdraw(boolean due) {
        return new EscalationPages(times, pages, pagedAt, pagedPeople, awaited, pageAgain, due);
    }

    /** @param minutes null: no reminders */
    @Nullable
    Instant reminderAt(@Nullable Integer minutes) {
        return minutes == null || awaited.isEmpty() || pagedAt == null
                ? null
                : pagedAt.plus(Duration.ofMinutes(minutes));
    }

    /** @return the number of pages of that level */
    public int at(int level) {
        return pages.getOrDefault(String.valueOf(level), 0);
    }
}

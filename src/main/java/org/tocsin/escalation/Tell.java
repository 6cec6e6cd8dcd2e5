package org.tocsin.escalation;

import java.util.List;

/**
 * Who else is told, once: when that level is paged, or the next one that is.
 *
 * @param actions roles and contacts, in the words of a level's actions
 * @param told    whether they have been
 */
record Tell(int level, List<String> actions, boolean told) {

    static Tell of(int level, List<String> actions) {
        return new Tell(level, actions, false);
    }

    /** @param highest there is no level above the one that is paged, so whoever waits for one hears of it now */
    boolean isDue(int paged, boolean highest) {
        return !told && (paged >= level || highest);
    }

    Tell done() {
        return new Tell(level, actions, true);
    }

    boolean isFor(Tell other) {
        return level == other.level && actions.equals(other.actions);
    }
}

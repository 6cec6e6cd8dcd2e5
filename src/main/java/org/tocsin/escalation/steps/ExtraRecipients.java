package org.tocsin.escalation.steps;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who else is told, once: when that level is paged, or the next one that is.
 *
 * @param actions roles and contacts, in the words of a step's actions
 * @param told    whether they have been
 */
public record ExtraRecipients(int level, List<String> actions, boolean told) {

    public static ExtraRecipients of(int level, List<String> actions) {
        return new ExtraRecipients(level, actions, false);
    }

    /** @param highest there is no level above the one that is paged, so those who wait for one hear of it now */
    public static List<ExtraRecipients> due(List<ExtraRecipients> all, int paged, boolean highest) {
        return all.stream()
                .filter(each -> !each.told && (paged >= each.level || highest))
                .toList();
    }

    public static List<ExtraRecipients> markTold(List<ExtraRecipients> all, List<ExtraRecipients> told) {
        return all.stream()
                .map(each -> told.contains(each) ? new ExtraRecipients(each.level, each.actions, true) : each)
                .toList();
    }

    /** @return all of them, each once whether told or not */
    public List<ExtraRecipients> addedTo(List<ExtraRecipients> others) {
        return others.stream().anyMatch(other -> level == other.level && actions.equals(other.actions))
                ? others
                : Stream.concat(others.stream(), Stream.of(this)).toList();
    }
}

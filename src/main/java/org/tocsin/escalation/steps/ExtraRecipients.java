package org.tocsin.escalation.steps;

import java.util.List;
import java.util.stream.Stream;

/**
 * Extra recipients who are told once, when that level or the next higher one is paged.
 *
 * @param actions roles and contacts, in the form of a step's actions
 * @param told    whether they have been told
 */
public record ExtraRecipients(int level, List<String> actions, boolean told) {

    public static ExtraRecipients of(int level, List<String> actions) {
        return new ExtraRecipients(level, actions, false);
    }

    /** @param highest whether the paged level is the highest, so that recipients of higher levels are due now */
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

    /** @return all of them, without duplicates, whether told or not */
    public List<ExtraRecipients> addedTo(List<ExtraRecipients> others) {
        return others.stream().anyMatch(other -> level == other.level && actions.equals(other.actions))
                ? others
                : Stream.concat(others.stream(), Stream.of(this)).toList();
    }
}

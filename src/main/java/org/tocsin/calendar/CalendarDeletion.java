package org.tocsin.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The event that a calendar is about to be deleted, in the same transaction. A listener that still needs the calendar objects.
 *
 * @param businessHours the calendar's id
 * @param objections    filled by {@link #object}
 */
public record CalendarDeletion(UUID businessHours, List<String> objections) {

    public CalendarDeletion(UUID businessHours) {
        this(businessHours, new ArrayList<>());
    }

    /** @param reason for people: "3 SLA definitions use it" */
    public void object(String reason) {
        objections.add(reason);
    }
}

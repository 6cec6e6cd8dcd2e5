package org.tocsin.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A calendar is about to be deleted. Published in the same transaction, before anything is: a listener that still needs it objects.
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

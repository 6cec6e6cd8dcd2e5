package org.tocsin.platform.subject;

/**
 * A reference to what an SLA instance, an escalation or a notification is about; another module or another system owns it.
 *
 * @param type for instance INCIDENT
 * @param id   the owner's id
 * @param title what a person reads
 */
public record Subject(String type, String id, String title) {

    /** Process variable that shows the subject in Cockpit, as {@link #label()}. */
    public static final String VARIABLE = "subject";

    /** @return one line for people: type, id and title */
    public String label() {
        return type + " " + id + ": " + title;
    }
}

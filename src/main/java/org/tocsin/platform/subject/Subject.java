package org.tocsin.platform.subject;

/**
 * What a service level, an escalation or a page is about, by reference only: its owner may be another module or another system.
 *
 * @param type for instance INCIDENT
 * @param id   the owner's id
 * @param title what a person reads
 */
public record Subject(String type, String id, String title) {

    /** Process variable under which Cockpit shows what an instance is about, as {@link #label()}. */
    public static final String VARIABLE = "subject";

    /** @return one line for people: type, id and title */
    public String label() {
        return type + " " + id + ": " + title;
    }
}

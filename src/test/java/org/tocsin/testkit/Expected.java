package org.tocsin.testkit;

/**
 * A message that a test expects.
 *
 * @param channel {@code email} or {@code webhook}
 * @param person  short name, as in {@link Given#person}
 * @param words   what its text must hold; empty for any text
 */
public record Expected(String channel, String person, String words) {

    public static Expected email(String person) {
        return new Expected("email", person, "");
    }

    public static Expected webhook(String person) {
        return new Expected("webhook", person, "");
    }

    public Expected about(Given.Incident incident) {
        return saying(incident.title());
    }

    public Expected saying(String text) {
        return new Expected(channel, person, text);
    }

    @Override
    public String toString() {
        return channel + " to " + person + (words.isEmpty() ? "" : " saying \"" + words + "\"");
    }
}

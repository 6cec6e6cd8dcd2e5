package org.tocsin.notification.channel;

/** Cuts text to the length that a provider takes. */
final class Shorten {

    private Shorten() {}

    static String to(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        // never cut a surrogate pair
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

package org.tocsin.notification.channel;

/** Cuts what is longer than a provider takes. */
final class Shorten {

    private Shorten() {}

    static String to(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        // half of a pair of surrogates is no character
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

package org.tocsin.notification.template;

/** Counts the segments of a text message (GSM 03.38): one character outside the alphabet makes all segments shorter. */
final class SmsSegments {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int SINGLE = 160, PART = 153, UNICODE_SINGLE = 70, UNICODE_PART = 67;

    private SmsSegments() {}

    static int of(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var isBasic = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
        if (!isBasic) {
            return parts(text.length(), UNICODE_SINGLE, UNICODE_PART);
        }
        var escapes = (int) text.chars().filter(c -> EXTENDED.indexOf(c) >= 0).count();
        return parts(text.length() + escapes, SINGLE, PART);
    }

    private static int parts(int length, int single, int part) {
        return length <= single ? 1 : (length + part - 1) / part;
    }
}

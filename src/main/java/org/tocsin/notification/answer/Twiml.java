package org.tocsin.notification.answer;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** TwiML responses: what Twilio says in a call or sends as a text. */
final class Twiml {

    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private Twiml() {}

    /** An empty response. */
    static ResponseEntity<String> nothing() {
        return document("");
    }

    static ResponseEntity<String> message(String sentence) {
        return document("<Message>" + text(sentence) + "</Message>");
    }

    static ResponseEntity<String> goodbye(String sentence) {
        return document("<Say>" + text(sentence) + "</Say><Hangup/>");
    }

    static ResponseEntity<String> hangUp() {
        return document("<Hangup/>");
    }

    /** @param action address to which Twilio sends the pressed key */
    static ResponseEntity<String> ask(String words, String action) {
        return document("<Gather numDigits=\"1\" timeout=\"10\" method=\"POST\" action=\"" + text(action) + "\"><Say>"
                + text(words) + "</Say></Gather><Say>No key was pressed. Goodbye.</Say>");
    }

    private static ResponseEntity<String> document(String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + content + "</Response>");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscapeDecimal(words.replaceAll(NOT_IN_XML, " "), "UTF-8");
    }
}

package org.tocsin.notification.record;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's report about a message or call it had accepted (Twilio's status callback).
 *
 * @param providerId the carrier's id of it
 * @param word       the carrier's status
 * @param detail     the reason of a failure, if given
 */
public record DeliveryReport(
        String providerId,
        String word,
        Meaning meaning,
        @Nullable String detail) {

    public enum Meaning {
        UNDER_WAY,
        ARRIVED,
        /** Busy, or not answered: worth another attempt. */
        NOT_ANSWERED,
        FAILED
    }

    private static final Set<String> ARRIVED = Set.of("delivered", "read", "completed");
    private static final Set<String> NOT_ANSWERED = Set.of("busy", "no-answer");
    private static final Set<String> FAILED = Set.of("undelivered", "failed", "canceled");

    /** @return empty if the form is no report */
    public static Optional<DeliveryReport> of(FormBody form) {
        var message = form.field("MessageSid");
        var word = form.field(message.isEmpty() ? "CallStatus" : "MessageStatus");
        var id = message.isEmpty() ? form.field("CallSid") : message;
        if (id.isEmpty() || !word.matches("[a-z-]{1,30}")) {
            return Optional.empty();
        }
        return Optional.of(new DeliveryReport(id, word, meaning(word), detail(form)));
    }

    static boolean hasArrived(@Nullable String word) {
        return word != null && ARRIVED.contains(word);
    }

    private static Meaning meaning(String word) {
        return ARRIVED.contains(word)
                ? Meaning.ARRIVED
                : NOT_ANSWERED.contains(word)
                        ? Meaning.NOT_ANSWERED
                        : FAILED.contains(word) ? Meaning.FAILED : Meaning.UNDER_WAY;
    }

    private static @Nullable String detail(FormBody form) {
        var code = form.field("ErrorCode");
        var by = form.field("AnsweredBy");
        if (code.matches("\\d{1,6}") && !code.equals("0")) {
            return "code " + code;
        }
        return by.matches("machine.*|fax") ? "answered by a machine" : null;
    }

    /** @return for the delivery log */
    public String sentence() {
        return "The carrier reported: " + word + (detail == null ? "." : " (" + detail + ").");
    }
}

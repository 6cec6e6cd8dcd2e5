package org.tocsin.notification.answer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.link.ResponseActionType;

/**
 * A parsed SMS reply: {@code ack 12}, {@code resolve k27}, {@code escalate}, STOP or START.
 *
 * @param action set for an answer
 * @param which  number of the incident or code of the message; null if the reply names none
 */
record SmsReply(
        Kind kind,
        @Nullable ResponseActionType action,
        @Nullable String which) {

    enum Kind {
        ANSWER,
        /** The sender wants no more messages; Twilio and the carriers enforce it too. */
        STOP,
        START,
        UNKNOWN
    }

    private static final Set<String> STOP =
            Set.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "optout", "revoke");
    private static final Set<String> START = Set.of("start", "unstop", "yes");
    private static final Map<String, ResponseActionType> WORDS = Map.of(
            "acknowledge", ResponseActionType.ACKNOWLEDGE,
            "ack", ResponseActionType.ACKNOWLEDGE,
            "resolve", ResponseActionType.RESOLVE,
            "close", ResponseActionType.RESOLVE,
            "escalate", ResponseActionType.ESCALATE,
            "esc", ResponseActionType.ESCALATE);
    private static final Pattern ANSWER =
            Pattern.compile("(acknowledge|ack|resolve|close|escalate|esc)\\s*#?\\s*([a-z]?[0-9]{1,15})?\\s*[.!]?");

    static SmsReply of(String body) {
        var text = body.strip().toLowerCase(Locale.ROOT);
        if (STOP.contains(text)) {
            return new SmsReply(Kind.STOP, null, null);
        }
        if (START.contains(text)) {
            return new SmsReply(Kind.START, null, null);
        }
        var answer = ANSWER.matcher(text);
        return answer.matches()
                ? new SmsReply(Kind.ANSWER, WORDS.get(answer.group(1)), answer.group(2))
                : new SmsReply(Kind.UNKNOWN, null, null);
    }
}

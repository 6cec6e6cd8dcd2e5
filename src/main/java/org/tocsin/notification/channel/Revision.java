package org.tocsin.notification.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.channel.OutgoingMessage.Action;

/**
 * The update of a delivered message to the present state of its subject.
 *
 * @param message    as it was sent
 * @param providerId the provider's name for the message
 * @param by         user name of the person who acknowledged, if known
 */
public record Revision(
        OutgoingMessage message,
        String providerId,
        State state,
        @Nullable String by) {

    public enum State {
        ACKNOWLEDGED("Acknowledged"),
        RESOLVED("Resolved"),
        /** Nobody needs to act on it any more. */
        WITHDRAWN("No longer needed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public boolean isOver() {
            return this != ACKNOWLEDGED;
        }
    }

    /** @return one line for people */
    String headline() {
        return by == null || state == State.WITHDRAWN ? state.words : state.words + " by " + by;
    }

    /** @return the actions that are still offered */
    List<Action> actions() {
        return state.isOver()
                ? List.of()
                : message.actions().stream()
                        .filter(action -> action.word().equals("resolve"))
                        .toList();
    }
}

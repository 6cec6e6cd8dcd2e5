package org.tocsin.notification.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.channel.OutgoingMessage.Action;

/**
 * The present state of what a delivered message was about.
 *
 * @param message    as it was sent
 * @param providerId the provider's name for it
 * @param by         user name of who acknowledged it, if that is known
 */
public record Revision(
        OutgoingMessage message,
        String providerId,
        State state,
        @Nullable String by) {

    public enum State {
        ACKNOWLEDGED("Acknowledged"),
        RESOLVED("Resolved"),
        /** It needs nobody any more, for whatever reason. */
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

    /** @return what can still be answered */
    List<Action> actions() {
        return state.isOver()
                ? List.of()
                : message.actions().stream()
                        .filter(action -> action.word().equals("resolve"))
                        .toList();
    }
}

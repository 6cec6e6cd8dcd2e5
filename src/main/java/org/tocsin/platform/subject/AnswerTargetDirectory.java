package org.tocsin.platform.subject;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the targets of replies, for modules that know them by reference only. The module that owns a target implements it; the reply
 * itself goes to the target's process, as a message.
 */
public interface AnswerTargetDirectory {

    /** The kinds of targets, with the message that each one's process waits for. */
    enum Kind {
        ESCALATION("escalation.changed"),
        INCIDENT("incident.changed");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    enum AcknowledgementState {
        OPEN,
        ACKNOWLEDGED,
        RESOLVED,
        CANCELLED
    }

    /**
     * @param by        user name of the person who acknowledged it, if known
     * @param since     since when it is in that state
     * @param level     level reached, 0 if it has none
     * @param nextLevel the level that would be paged next; null if there is none
     */
    record AnswerTarget(
            AcknowledgementState state,
            @Nullable String by,
            @Nullable Instant since,
            int level,
            @Nullable Integer nextLevel) {}

    Kind kind();

    /** @return empty if the current tenant has none of that id */
    Optional<AnswerTarget> find(String id);
}

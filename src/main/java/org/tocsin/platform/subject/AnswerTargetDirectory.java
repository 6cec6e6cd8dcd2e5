package org.tocsin.platform.subject;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what a reply acts on, for modules that carry replies and know it by reference only.
 * Its owner implements it; the reply itself goes to the process of the target, by message.
 */
public interface AnswerTargetDirectory {

    /** The kinds of targets, with the message that the process of each waits for. */
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
     * @param by        user name of who acknowledged it, if that is known
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

    /** @return empty if there is none of that id in the current tenant */
    Optional<AnswerTarget> find(String id);
}

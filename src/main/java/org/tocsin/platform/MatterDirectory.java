package org.tocsin.platform;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up where something stands that people answer to, for those who carry their answers and know it by reference only.
 * Implemented by whoever owns it; an answer itself goes to its process, by message.
 */
public interface MatterDirectory {

    /** What kinds of things people answer to, with the message that each one's process waits for. */
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

    enum Standing {
        OPEN,
        ACKNOWLEDGED,
        RESOLVED,
        CANCELLED
    }

    /**
     * @param by        user name of who acknowledged it, if that is known
     * @param since     since when it stands so
     * @param level     level reached, 0 if it has none
     * @param nextLevel the level that would be paged next; null if there is none
     */
    record Matter(
            Standing standing,
            @Nullable String by,
            @Nullable Instant since,
            int level,
            @Nullable Integer nextLevel) {}

    Kind kind();

    /** @return empty if there is none of that id in the current tenant */
    Optional<Matter> find(String id);
}

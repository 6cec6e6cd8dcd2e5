package org.tocsin.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is about to be removed for good. Published in the same transaction before the removal. Without a successor, a listener that
 * still needs the person objects; with one, it replaces the person by the successor.
 *
 * @param successor  an active person of the same tenant; null if none was named
 * @param objections filled by {@link #object}
 */
public record PersonDeletion(UUID user, @Nullable UUID successor, List<String> objections) {

    public PersonDeletion(UUID user, @Nullable UUID successor) {
        this(user, successor, new ArrayList<>());
    }

    /** @param reason for people, a sentence without its subject: "takes turns in rotation Primary" */
    public void object(String reason) {
        objections.add(reason);
    }
}

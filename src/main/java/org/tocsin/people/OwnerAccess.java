package org.tocsin.people;

import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;

/** Access checks for what belongs to one person: that person and administrators have access. */
public final class OwnerAccess {

    private OwnerAccess() {}

    public static boolean mayChange(UUID person) {
        return has(Access.ADMIN, person);
    }

    public static void requireChange(UUID person) {
        require(mayChange(person));
    }

    /** Responders may also see when a colleague is away. */
    public static void requireRead(UUID person) {
        require(has(Access.RESPONDER, person));
    }

    private static boolean has(Access enough, UUID person) {
        return Actor.current()
                .filter(actor -> actor.access().ordinal() >= enough.ordinal()
                        || actor.id().equals(person.toString()))
                .isPresent();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("It is another person's");
        }
    }
}

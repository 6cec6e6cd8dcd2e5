package org.tocsin.people.contact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Role;

/**
 * A named contact: a key that tables and policies use for exactly one of a person, a team, a role, or plain addresses.
 *
 * @param key  such as SECURITY_TEAM
 * @param name for people to read
 */
public record KeyedContact(
        String key,
        String name,
        @Nullable UUID user,
        @Nullable String team,
        @Nullable Role role,
        List<PlainAddress> addresses) {}

package org.tocsin.oncall.provider;

import org.jspecify.annotations.Nullable;

/**
 * A person in an external system.
 *
 * @param email matches the person to a user here; null if the system does not reveal it
 */
public record ExternalPerson(
        String id, String name, @Nullable String email) {}

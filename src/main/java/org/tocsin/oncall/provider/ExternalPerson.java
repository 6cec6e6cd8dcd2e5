package org.tocsin.oncall.provider;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as another system knows them.
 *
 * @param email by which we know them too; null if the system keeps it to itself
 */
public record ExternalPerson(
        String id, String name, @Nullable String email) {}

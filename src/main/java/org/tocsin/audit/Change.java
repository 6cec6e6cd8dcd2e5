package org.tocsin.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the changelog.
 *
 * @param actor   user name, {@code token:<name>}, or {@code system} for timers and workers
 * @param address from where, null if not over the network
 * @param action  created, updated or deleted
 * @param field   which field was updated, as the API names it
 */
public record Change(
        Instant at,
        String actor,
        @Nullable String address,
        String action,
        @Nullable String field,
        @Nullable String oldValue,
        @Nullable String newValue) {}

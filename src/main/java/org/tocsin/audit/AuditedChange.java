package org.tocsin.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the changelog.
 *
 * @param actor    user name, {@code token:<name>}, or {@code system} for timers and workers
 * @param address  from where, null if not over the network
 * @param entity   what kind of thing was changed, for instance {@code incident} or {@code sla_instance}
 * @param action   created, updated or deleted
 * @param field    which field was updated, as the API names it
 */
public record AuditedChange(
        Instant at,
        String actor,
        @Nullable String address,
        String entity,
        String entityId,
        String action,
        @Nullable String field,
        @JsonProperty("old") @Nullable String oldValue,
        @JsonProperty("new") @Nullable String newValue) {}

package org.tocsin.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the changelog.
 *
 * @param actor    user name, {@code token:<name>}, or {@code system} for timers and workers
 * @param address  of the caller, null if the change did not come over the network
 * @param entity   kind of the changed object, for instance {@code incident} or {@code sla_instance}
 * @param action   created, updated or deleted
 * @param field    the updated field, as the API names it
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

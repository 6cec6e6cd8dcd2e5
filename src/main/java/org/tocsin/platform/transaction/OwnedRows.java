package org.tocsin.platform.transaction;

import java.util.Optional;
import org.tocsin.platform.problem.NotFound;

/**
 * Rows that belong to a tenant, by their key. What this transaction has read already is not read again.
 *
 * @param <T> an entity with an attribute {@code tenantId}
 */
public interface OwnedRows<T, I> {

    Optional<T> findByIdAndTenantId(I id, String tenantId);

    /**
     * Locks a row until the transaction ends, and reads it as it is then. One that this transaction had read before is not
     * read again: if somebody has changed it since, a race is lost, and the whole is to be repeated.
     */
    Optional<T> lock(I id, String tenantId);

    /**
     * @param what how the caller calls such a row
     * @throws NotFound if the current tenant has none of that key
     */
    default T get(String what, I id) {
        return findByIdAndTenantId(id, CurrentTenant.id()).orElseThrow(() -> new NotFound(what, id));
    }

    /** As {@link #get}, and locks it until the transaction ends. */
    default T getLocked(String what, I id) {
        return lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound(what, id));
    }
}

package org.tocsin.platform.transaction;

import java.util.Optional;
import org.tocsin.platform.problem.NotFound;

/**
 * Rows of a tenant by their key. Rows that this transaction has read are not read again.
 *
 * @param <T> an entity with an attribute {@code tenantId}
 */
public interface OwnedRows<T, I> {

    Optional<T> findByIdAndTenantId(I id, String tenantId);

    /**
     * Locks a row until the transaction ends, and reads its present state. A row that this transaction read before is not read again: if it
     * has changed since, the race is lost, and the command is repeated.
     */
    Optional<T> lock(I id, String tenantId);

    /**
     * @param what the word for such a row in error messages
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

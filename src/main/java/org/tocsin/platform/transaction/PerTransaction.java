package org.tocsin.platform.transaction;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;

/** A value that one thread keeps until its transaction ends; a nested transaction clears it. */
public final class PerTransaction<T> {

    private final ThreadLocal<@Nullable Kept<T>> last = new ThreadLocal<>();

    /** @param transaction the holder of its connection, which identifies the transaction */
    @Nullable
    public T of(ConnectionHolder transaction) {
        var kept = last.get();
        return kept != null && kept.transaction.refersTo(transaction) ? kept.value : null;
    }

    public void keep(ConnectionHolder transaction, T value) {
        last.set(new Kept<>(new WeakReference<>(transaction), value));
    }

    private record Kept<T>(WeakReference<ConnectionHolder> transaction, T value) {}
}

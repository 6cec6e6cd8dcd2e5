package org.tocsin.platform.transaction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant for whom this thread works: from the credential of a request or the process instance of a job. Row-level security uses it
 * ({@code app.tenant}); without one, the database shows no rows.
 */
public final class CurrentTenant {

    /** All tenants, for the few steps that run before a tenant is known: login, ingest by key, sweeps. */
    public static final String ALL = "*";

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private CurrentTenant() {}

    /** @return the tenant's id */
    public static String id() {
        var id = CURRENT.get();
        if (id == null || id.equals(ALL)) {
            throw new IllegalStateException("No tenant is set for this work");
        }
        return id;
    }

    public static @Nullable String orNull() {
        return CURRENT.get();
    }

    /** Runs the work as that tenant, in the current transaction too if one is open. */
    public static <T extends @Nullable Object> T call(String tenantId, Supplier<T> work) {
        try (var scope = enter(tenantId)) {
            return work.get();
        }
    }

    public static void run(String tenantId, Runnable work) {
        try (var scope = enter(tenantId)) {
            work.run();
        }
    }

    /** Runs the work across tenants; each use opens row-level security on purpose. */
    public static <T extends @Nullable Object> T acrossAll(Supplier<T> work) {
        return call(ALL, work);
    }

    /** Enters a tenant until the scope is closed; for callers that can't pass a lambda. */
    public static Scope enter(String tenantId) {
        var scope = new Scope(CURRENT.get());
        CURRENT.set(tenantId);
        TenantSession.follow(tenantId);
        return scope;
    }

    /** Returns to the previous tenant when closed. */
    public static final class Scope implements AutoCloseable {

        private final @Nullable String previous;

        private Scope(@Nullable String previous) {
            this.previous = previous;
        }

        @Override
        public void close() {
            if (previous == null) {
                // the session keeps its tenant: changes of the work are written when its transaction commits
                CURRENT.remove();
            } else {
                CURRENT.set(previous);
                TenantSession.follow(previous);
            }
        }
    }
}

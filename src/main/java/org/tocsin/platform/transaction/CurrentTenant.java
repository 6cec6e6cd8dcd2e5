package org.tocsin.platform.transaction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant for whom this thread works: taken from the credential of a request or from the process instance of a job.
 * Row-level security follows it ({@code app.tenant}); without one, the database shows nothing.
 */
public final class CurrentTenant {

    /** Stands for all tenants, for the few places that work before a tenant is known: login, ingest by key, sweeps. */
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

    /** Does the work for that tenant, in the current transaction too if one is open. */
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

    /** Does the work across tenants; each use is a place where row-level security is opened on purpose. */
    public static <T extends @Nullable Object> T acrossAll(Supplier<T> work) {
        return call(ALL, work);
    }

    /** Enters a tenant until the scope is closed; for callers that can't be a lambda. */
    public static Scope enter(String tenantId) {
        var scope = new Scope(CURRENT.get());
        CURRENT.set(tenantId);
        TenantSession.follow(tenantId);
        return scope;
    }

    /** Leads back to the tenant that was current before. */
    public static final class Scope implements AutoCloseable {

        private final @Nullable String previous;

        private Scope(@Nullable String previous) {
            this.previous = previous;
        }

        @Override
        public void close() {
            if (previous == null) {
                // the session keeps its tenant: what the work changed is written when its transaction commits
                CURRENT.remove();
            } else {
                CURRENT.set(previous);
                TenantSession.follow(previous);
            }
        }
    }
}

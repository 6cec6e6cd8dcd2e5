package org.tocsin.platform.transaction;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sets {@code app.tenant}, which every row-level security policy reads, for the running transaction. */
final class TenantSession {

    private static final PerTransaction<String> SET_TENANT = new PerTransaction<>();

    private TenantSession() {}

    /** Follows a change of tenant inside an open transaction; without one it does nothing. */
    static void follow(String tenantId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        for (var resource : TransactionSynchronizationManager.getResourceMap().entrySet()) {
            if (resource.getKey() instanceof DataSource && resource.getValue() instanceof ConnectionHolder holder) {
                set(holder, tenantId);
            }
        }
    }

    static void set(ConnectionHolder holder, String tenantId) {
        if (tenantId.equals(SET_TENANT.of(holder))) {
            return; // a job enters its tenant at each of its steps
        }
        try (var statement = holder.getConnection().prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenantId);
            statement.execute();
            SET_TENANT.keep(holder, tenantId);
        } catch (SQLException e) {
            // an aborted transaction shows no rows anyway, and is about to roll back
            if (!"25P02".equals(e.getSQLState())) {
                throw new IllegalStateException("The tenant could not be set for this transaction", e);
            }
        }
    }
}

package org.tocsin.platform.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tocsin.platform.transaction.PerTransaction;

/** Chooses a tenant's own version of a decision before the shared one; a shared process does not do so by itself. */
@Component
public class DecisionTenant {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    /** By tenant, since one transaction evaluates many tables. */
    private final PerTransaction<Map<String, Set<String>>> asked = new PerTransaction<>();

    DecisionTenant(DataSource dataSource, JdbcTemplate jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** For {@code camunda:decisionRefTenantId}. */
    public @Nullable String of(String decision, DelegateExecution execution) {
        return of(decision, execution.getTenantId());
    }

    @Nullable
    String of(String decision, @Nullable String tenantId) {
        return tenantId != null && own(tenantId).contains(decision) ? tenantId : null;
    }

    private Set<String> own(String tenantId) {
        if (!(TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder transaction)) {
            return read(tenantId);
        }
        var known = asked.of(transaction);
        if (known == null) {
            known = new HashMap<>();
            asked.keep(transaction, known);
        }
        return known.computeIfAbsent(tenantId, this::read);
    }

    /** The engine's own query for this costs as much as a small table. */
    private Set<String> read(String tenantId) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct key_ from act_re_decision_def where tenant_id_ = ?", String.class, tenantId));
    }
}

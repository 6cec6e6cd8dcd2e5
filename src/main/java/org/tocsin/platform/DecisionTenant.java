package org.tocsin.platform;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a tenant's own version of a decision go before the shared one; a shared process does not look there by itself. */
@Component
public class DecisionTenant {

    private final RepositoryService repository;

    DecisionTenant(RepositoryService repository) {
        this.repository = repository;
    }

    /** For {@code camunda:decisionRefTenantId}. */
    public @Nullable String of(String decision, DelegateExecution execution) {
        return of(decision, execution.getTenantId());
    }

    @Nullable
    String of(String decision, @Nullable String tenantId) {
        if (tenantId == null) {
            return null;
        }
        long own = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .tenantIdIn(tenantId)
                .count();
        return own > 0 ? tenantId : null;
    }
}

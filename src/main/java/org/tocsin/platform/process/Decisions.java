package org.tocsin.platform.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.CurrentTenant;

/** Evaluates a decision table outside of a process, in the version that the current tenant's processes use. */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final DecisionTenant tenants;

    Decisions(DecisionService decisions, DecisionTenant tenants) {
        this.decisions = decisions;
        this.tenants = tenants;
    }

    /** @return the rows of the result, each output by its name */
    public List<Map<String, Object>> evaluate(String decision, Map<String, ? extends @Nullable Object> facts) {
        var tenantId = tenants.of(decision, CurrentTenant.id());
        var byKey = decisions.evaluateDecisionTableByKey(decision);
        var evaluation = tenantId == null
                ? byKey.decisionDefinitionWithoutTenantId()
                : byKey.decisionDefinitionTenantId(tenantId);
        try {
            return evaluation
                    .variables(new HashMap<String, Object>(facts))
                    .evaluate()
                    .getResultList();
        } catch (DecisionDefinitionNotFoundException e) {
            throw new NotFound("decision", decision);
        }
    }
}

package org.tocsin.platform.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;

/**
 * Checks each model before the engine deploys it, since the engine accepts a broken expression and fails at run time: every FEEL text must
 * parse, every rule must have outputs, every bean must exist, scripts are refused. It also keeps tenants out of each other's models.
 */
@Component
class DeploymentCheck implements Deployer {

    private final ModelBeans beans;
    private final FeelTexts feel;
    private final DecisionShape shape;

    DeploymentCheck(ModelBeans beans, FeelTexts feel, DecisionShape shape) {
        this.beans = beans;
        this.feel = feel;
        this.shape = shape;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return; // loaded into the cache again: it was checked at its deployment
        }
        checkTenant(deployment);
        var errors = new ArrayList<FieldError>();
        for (var resource : deployment.getResources().values()) {
            var name = resource.getName();
            var text = new String(resource.getBytes(), StandardCharsets.UTF_8);
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                errors.addAll(beans.check(name, text));
            } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
                errors.addAll(feel.check(name, text));
                errors.addAll(shape.check(name, text));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(List.copyOf(errors));
        }
    }

    /** Only the tenant that runs Tocsin deploys shared models; others deploy for their own tenant. */
    private static void checkTenant(DeploymentEntity deployment) {
        var actor = Actor.current().orElse(null);
        if (actor == null || actor.tenantId().equals(deployment.getTenantId())) {
            return;
        }
        boolean shared = deployment.getTenantId() == null;
        boolean host = actor.tenantId().equals("default") && actor.access().compareTo(Access.ANALYST) >= 0;
        if (!(shared && host)) {
            throw new InvalidInput("tenant-id", "conflict", "must be your own tenant, " + actor.tenantId());
        }
    }
}

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
 * Looks at each model before the engine takes it, since the engine accepts a broken expression and fails only when it is
 * reached: every FEEL text must parse, every rule must answer, every bean must exist, scripts are refused. Also keeps tenants out of each other's models.
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
            return; // read back into the cache: it was looked at when it came
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

    /** Shared models are for the tenant that runs Tocsin; everybody else deploys for their own tenant only. */
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

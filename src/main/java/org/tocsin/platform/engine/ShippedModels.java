package org.tocsin.platform.engine;

import java.time.Clock;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.start.StartOrder;
import org.tocsin.platform.start.StartTask;
import org.tocsin.platform.subject.OperatorAlerts;
import org.tocsin.platform.transaction.AdvisoryLock;

/**
 * Deploys the processes and decisions that Tocsin ships: if the key is unknown, or if the file differs from the one shipped last and nobody
 * has deployed another version. It never replaces an analyst's version; an operator alert names it.
 */
@Component
class ShippedModels extends StartTask {

    private static final Logger log = LoggerFactory.getLogger(ShippedModels.class);
    private static final String ALERT = "model.overridden";

    private final RepositoryService repository;
    private final JdbcTemplate jdbc;
    private final AdvisoryLock lock;
    private final TransactionTemplate transaction;
    private final OperatorAlerts alerts;
    private final Clock clock;

    ShippedModels(
            RepositoryService repository,
            JdbcTemplate jdbc,
            AdvisoryLock lock,
            PlatformTransactionManager transactionManager,
            OperatorAlerts alerts,
            Clock clock) {
        super(StartOrder.MODELS);
        this.repository = repository;
        this.jdbc = jdbc;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactionManager);
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    protected void carryOut() {
        transaction.executeWithoutResult(status -> {
            // so that of two nodes that start at once, only one deploys
            lock.holdAtStart("tocsin.shipped-models");
            ShippedModel.all().forEach(this::ship);
        });
    }

    private record Shipped(String sha256, String deploymentId) {}

    private void ship(ShippedModel model) {
        var latest = model.latest(repository);
        var shipped = shippedLast(model);
        boolean changed = shipped == null || !shipped.sha256().equals(model.sha256());
        if (latest == null || (changed && isOurs(latest, shipped))) {
            keep(model, model.deploy(repository));
            log.info("Deployed {}", model.resource());
        }
        if (latest == null || isOurs(latest, shipped)) {
            alerts.clear(ALERT + ":" + model.resource());
        } else {
            var text = "%s version %d, deployed by somebody else, is in use instead of the shipped one%s."
                    .formatted(model.key(), latest.getVersion(), changed ? ", which has changed since" : "");
            log.warn("{}", text);
            alerts.put(ALERT + ":" + model.resource(), ALERT, text);
        }
    }

    private static boolean isOurs(ResourceDefinition latest, @Nullable Shipped shipped) {
        return shipped != null && shipped.deploymentId().equals(latest.getDeploymentId());
    }

    private @Nullable Shipped shippedLast(ShippedModel model) {
        return jdbc
                .query(
                        "select sha256, deployment_id from shipped_model where resource = ?",
                        (row, n) -> new Shipped(row.getString(1), row.getString(2)),
                        model.resource())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void keep(ShippedModel model, String deploymentId) {
        jdbc.update(
                """
                insert into shipped_model (resource, sha256, deployment_id, deployed_at) values (?, ?, ?, ?)
                on conflict (resource) do update set sha256 = excluded.sha256,
                  deployment_id = excluded.deployment_id, deployed_at = excluded.deployed_at\
                """,
                model.resource(),
                model.sha256(),
                deploymentId,
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}

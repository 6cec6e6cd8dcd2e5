package org.tocsin.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.problem.Overloaded;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Processes notifications, alert by alert. A monitor repeats what was answered 503 and drops what was answered 4xx. So 503
 * means that some alerts are not processed yet, and 422 that some alerts are invalid.
 */
@Service
class IngestService {

    private static final Logger log = LoggerFactory.getLogger(IngestService.class);

    private final IntegrationService integrations;
    private final AlertIntake intake;
    private final MeterRegistry metrics;
    private final IngestProperties properties;
    private final Semaphore places;

    IngestService(
            IntegrationService integrations, AlertIntake intake, MeterRegistry metrics, IngestProperties properties) {
        this.integrations = integrations;
        this.intake = intake;
        this.metrics = metrics;
        this.properties = properties;
        this.places = new Semaphore(properties.concurrency(), true);
    }

    /** The number of a notification's alerts by their outcome. */
    record Taken(int opened, int resolved, int known) {}

    Taken take(String key, Supplier<AlertmanagerPayload> payload) {
        if (!admitted()) {
            metrics.counter("tocsin.ingest.refused").increment();
            throw new Overloaded("Too many notifications at once; send this one again.");
        }
        try {
            var integration = CurrentTenant.acrossAll(() -> integrations.withKey(key, IntegrationType.ALERTMANAGER))
                    .orElseThrow(() -> new NotFound("integration with this", "key"));
            return CurrentTenant.call(integration.tenantId(), () -> take(integration, payload.get()));
        } finally {
            places.release();
        }
    }

    private Taken take(Integration integration, AlertmanagerPayload payload) {
        var errors = new ArrayList<>(payload.errors());
        var counts = new int[AlertIntake.Outcome.values().length];
        boolean failed = false;
        for (int i = 0; i < payload.alerts().size(); i++) {
            var alert = payload.alerts().get(i);
            try {
                var outcome = intake.take(integration.id(), integration.name(), alert);
                counts[outcome.ordinal()]++;
                count(outcome.name());
            } catch (InvalidInput e) {
                var field = "alerts[" + payload.position(i) + "].";
                e.errors().forEach(x -> errors.add(new FieldError(field + x.field(), x.code(), x.message())));
            } catch (RuntimeException e) {
                log.error(
                        "Alert {} of integration {} could not be taken in", alert.fingerprint(), integration.name(), e);
                count("FAILED");
                failed = true;
            }
        }
        refuse(integration, errors, failed);
        return new Taken(
                counts[AlertIntake.Outcome.OPENED.ordinal()],
                counts[AlertIntake.Outcome.RESOLVED.ordinal()],
                counts[AlertIntake.Outcome.KNOWN.ordinal()]);
    }

    private void refuse(Integration integration, List<FieldError> errors, boolean failed) {
        if (!errors.isEmpty()) {
            count("INVALID");
            log.warn("Integration {} sent what can't be read: {}", integration.name(), errors);
        }
        if (failed) {
            throw new Overloaded("Not all alerts could be taken in; send the notification again.");
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private boolean admitted() {
        try {
            return places.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void count(String outcome) {
        metrics.counter("tocsin.ingest.alerts", "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment();
    }
}

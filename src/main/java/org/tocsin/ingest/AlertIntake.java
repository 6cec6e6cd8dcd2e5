package org.tocsin.ingest;

import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tocsin.incident.IncidentService;
import org.tocsin.platform.transaction.Command;

/** Processes one alert in a transaction of its own. Repeated and concurrent deliveries of it open one incident. */
@Service
class AlertIntake {

    private final SeenAlerts seen;
    private final IncidentService incidents;
    private final Clock clock;

    AlertIntake(SeenAlerts seen, IncidentService incidents, Clock clock) {
        this.seen = seen;
        this.incidents = incidents;
        this.clock = clock;
    }

    enum Outcome {
        OPENED,
        RESOLVED,
        KNOWN
    }

    /** @throws org.tocsin.platform.problem.InvalidInput if it can't become an incident */
    @Command
    public Outcome take(UUID integration, String monitor, Alert alert) {
        if (seen.isFirst(integration, alert, clock.instant())) {
            return alert.resolved() ? Outcome.KNOWN : open(integration, monitor, alert);
        }
        var before = seen.read(integration, alert);
        seen.seen(integration, alert, clock.instant());
        if (alert.resolved() && before.firing() && before.incidentId() != null) {
            incidents.recovered(before.incidentId(), monitor);
            return Outcome.RESOLVED;
        }
        return Outcome.KNOWN;
    }

    private Outcome open(UUID integration, String monitor, Alert alert) {
        var fields = new HashMap<>(alert.incident());
        fields.put("source", monitor);
        fields.put("reporter", monitor);
        fields.put("dedup_key", integration + "/" + alert.fingerprint() + "/" + alert.startsAt());
        seen.opened(integration, alert, incidents.open(fields).id());
        return Outcome.OPENED;
    }
}

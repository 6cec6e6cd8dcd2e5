package org.tocsin.incident.response;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.incident.lifecycle.IncidentEvent;
import org.tocsin.incident.lifecycle.IncidentEventRepository;
import org.tocsin.incident.lifecycle.IncidentRepository;
import org.tocsin.platform.subject.TimelineEntry;
import org.tocsin.platform.transaction.CurrentTenant;

/** Detects that several services fail one after the other. Only the incident that completes the number is escalated. */
@Component
class Cascades {

    static final String EVENT = "incident.cascade";

    private final IncidentRepository incidents;
    private final IncidentEventRepository timeline;
    private final Clock clock;

    Cascades(IncidentRepository incidents, IncidentEventRepository timeline, Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @return whether this incident completes the number of failed services, and no other did before */
    boolean completedBy(Incident incident, EscalationRule rule) {
        var wanted = rule.services();
        var now = clock.instant();
        if (wanted == null || rule.priorities().isEmpty() || incident.report().drill()) {
            return false;
        }
        var since = now.minus(rule.within());
        if (timeline.existsByTenantIdAndTypeAndAtAfter(CurrentTenant.id(), EVENT, since)) {
            return false;
        }
        var failed = new TreeSet<>(incidents.servicesFailing(rule.priorities(), since, CurrentTenant.id()));
        if (incident.report().service() != null) {
            failed.add(incident.report().service());
        }
        if (failed.size() < wanted) {
            return false;
        }
        var detail = "Cascade: " + String.join(", ", failed) + " failed within "
                + rule.within().toMinutes() + " minutes";
        timeline.save(new IncidentEvent(
                incident, new TimelineEntry(now.truncatedTo(ChronoUnit.MICROS), EVENT, null, detail)));
        return true;
    }
}

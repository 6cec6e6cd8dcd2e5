package org.tocsin.incident.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.TimelineEntry;

/** One line of an incident's own timeline. It never changes. */
@Entity
@Table(name = "incident_event")
public class IncidentEvent {

    @Id
    private UUID id;

    private String tenantId;
    private UUID incidentId;
    private Instant at;
    private String type;
    private @Nullable String actor;
    private String detail;

    @SuppressWarnings("NullAway.Init") // JPA
    protected IncidentEvent() {}

    public IncidentEvent(Incident incident, TimelineEntry entry) {
        this.id = UUID.randomUUID();
        this.tenantId = incident.tenantId();
        this.incidentId = incident.id();
        this.at = entry.at();
        this.type = entry.type();
        this.actor = entry.actor();
        this.detail = entry.detail();
    }

    public TimelineEntry entry() {
        return new TimelineEntry(at, type, actor, detail);
    }
}

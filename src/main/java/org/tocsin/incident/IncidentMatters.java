package org.tocsin.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.MatterDirectory;

/** Where an incident stands, for those who carry people's answers. */
@Component
class IncidentMatters implements MatterDirectory {

    private final IncidentRepository incidents;
    private final IncidentEventRepository events;

    IncidentMatters(IncidentRepository incidents, IncidentEventRepository events) {
        this.incidents = incidents;
        this.events = events;
    }

    @Override
    public Kind kind() {
        return Kind.INCIDENT;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Matter> find(String id) {
        try {
            var incident = UUID.fromString(id);
            return incidents.position(incident, CurrentTenant.id()).map(p -> matter(incident, p));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not the id of one of ours
        }
    }

    private Matter matter(UUID id, IncidentPosition position) {
        return switch (position.status()) {
            case RESOLVED, CLOSED -> new Matter(Standing.RESOLVED, null, position.resolvedAt(), 0, null);
            case CANCELLED -> new Matter(Standing.CANCELLED, null, position.closedAt(), 0, null);
            case OPEN, ACKNOWLEDGED, IN_PROGRESS, ON_HOLD ->
                position.acknowledgedAt() == null
                        ? new Matter(Standing.OPEN, null, null, 0, null)
                        : new Matter(Standing.ACKNOWLEDGED, firstToAnswer(id), position.acknowledgedAt(), 0, null);
        };
    }

    private @Nullable String firstToAnswer(UUID id) {
        return events.answers(List.of(id), CurrentTenant.id()).stream()
                .map(Answered::actor)
                .findFirst()
                .orElse(null);
    }
}

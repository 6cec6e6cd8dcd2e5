package org.tocsin.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.incident.lifecycle.Answered;
import org.tocsin.incident.lifecycle.IncidentEventRepository;
import org.tocsin.incident.lifecycle.IncidentPosition;
import org.tocsin.incident.lifecycle.IncidentRepository;
import org.tocsin.platform.subject.AnswerTargetDirectory;
import org.tocsin.platform.transaction.CurrentTenant;

/** Tells the modules that receive people's answers the state of an incident. */
@Component
class IncidentAnswerTargets implements AnswerTargetDirectory {

    private final IncidentRepository incidents;
    private final IncidentEventRepository events;

    IncidentAnswerTargets(IncidentRepository incidents, IncidentEventRepository events) {
        this.incidents = incidents;
        this.events = events;
    }

    @Override
    public Kind kind() {
        return Kind.INCIDENT;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AnswerTarget> find(String id) {
        try {
            var incident = UUID.fromString(id);
            return incidents.position(incident, CurrentTenant.id()).map(p -> target(incident, p));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not the id of an incident
        }
    }

    private AnswerTarget target(UUID id, IncidentPosition position) {
        return switch (position.status()) {
            case RESOLVED, CLOSED ->
                new AnswerTarget(AcknowledgementState.RESOLVED, null, position.resolvedAt(), 0, null);
            case CANCELLED -> new AnswerTarget(AcknowledgementState.CANCELLED, null, position.closedAt(), 0, null);
            case OPEN, ACKNOWLEDGED, IN_PROGRESS, ON_HOLD ->
                position.acknowledgedAt() == null
                        ? new AnswerTarget(AcknowledgementState.OPEN, null, null, 0, null)
                        : new AnswerTarget(
                                AcknowledgementState.ACKNOWLEDGED,
                                firstToAnswer(id),
                                position.acknowledgedAt(),
                                0,
                                null);
        };
    }

    private @Nullable String firstToAnswer(UUID id) {
        return events.answers(List.of(id), CurrentTenant.id()).stream()
                .map(Answered::actor)
                .findFirst()
                .orElse(null);
    }
}

package org.tocsin.sla.instance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.transaction.Command;
import org.tocsin.sla.clock.SlaFacts;
import org.tocsin.sla.clock.SlaType;

/**
 * Applies events of a subject to all its SLAs: some are met, others end. The facts name the subject and everything that has
 * happened to it, so each command may come in any order and more than once.
 */
@Component
class SubjectSlaUpdates {

    static final String RESOLVED_BY_ITSELF = "resolved automatically";
    private static final String CLOSED = "closed", CANCELLED = "cancelled", LAPSED = "not reopened in time";

    private final SlaInstances instances;

    SubjectSlaUpdates(SlaInstances instances) {
        this.instances = instances;
    }

    /** The subject was acknowledged, or answered in public. */
    @Command
    void answered(Map<String, ? extends @Nullable Object> facts) {
        forOpen(facts, (it, time) -> {
            var at = keptAt(it, facts, null);
            if (at != null) {
                it.fulfil(at, time);
            }
        });
    }

    /**
     * The subject was resolved or closed. A person who resolves it also acknowledges it and informs the customer; after a monitor
     * resolves it, no response is needed. A first response may still come until it is closed, and again after it is reopened.
     */
    @Command
    void resolved(Map<String, ? extends @Nullable Object> facts) {
        var closedAt = SlaFacts.time(facts, "closed_at");
        var resolvedAt = earliest(SlaFacts.time(facts, "resolved_at"), closedAt).orElse(instances.now());
        var automatically = Boolean.TRUE.equals(facts.get("resolved_automatically"));
        forOpen(facts, (it, time) -> {
            var type = it.terms().slaType();
            if (type == SlaType.RESOLUTION_TIME) {
                it.fulfil(resolvedAt, time);
                return;
            }
            var keptAt = keptAt(it, facts, automatically ? null : resolvedAt);
            if (keptAt != null) {
                it.fulfil(keptAt, time);
            } else if (automatically) {
                it.cancel(resolvedAt, RESOLVED_BY_ITSELF, time);
            } else if (closedAt != null) {
                it.pause(closedAt, CLOSED);
            }
        });
    }

    @Command
    void cancelled(Map<String, ? extends @Nullable Object> facts) {
        forOpen(facts, (it, time) -> it.cancel(instances.now(), CANCELLED, time));
    }

    /** The subject is on hold: pauses the SLAs that pause on hold. */
    @Command
    void held(Map<String, ? extends @Nullable Object> facts) {
        var at = Objects.requireNonNullElse(SlaFacts.time(facts, "held_at"), instances.now());
        forOpen(facts, (it, time) -> {
            if (it.terms().pauseOnHold()) {
                it.pause(at, reason(facts));
            }
        });
    }

    @Command
    void resumed(Map<String, ? extends @Nullable Object> facts) {
        forOpen(facts, (it, time) -> it.resumeWithSubject(instances.now(), time));
    }

    /** The subject can no longer be reopened: cancels the SLAs that are still open. */
    @Command
    void lapsed(Map<String, ? extends @Nullable Object> facts) {
        forOpen(facts, (it, time) -> it.cancel(instances.now(), LAPSED, time));
    }

    static String reason(Map<String, ? extends @Nullable Object> facts) {
        return Optional.ofNullable(facts.get("hold_reason"))
                .map(Object::toString)
                .orElse("on hold");
    }

    private static @Nullable Instant keptAt(
            SlaInstance instance, Map<String, ? extends @Nullable Object> facts, @Nullable Instant resolvedByPerson) {
        var type = instance.terms().slaType();
        if (type == SlaType.UPDATE_TIME) {
            var told = earliest(SlaFacts.time(facts, "replied_at"), resolvedByPerson);
            return told.filter(at -> !at.isBefore(instance.timer().startedAt())).orElse(null);
        }
        var acknowledgedAt = earliest(SlaFacts.time(facts, "acknowledged_at"), resolvedByPerson);
        var repliedAt = SlaFacts.time(facts, "first_responded_at");
        return earliest(
                        type.isMetByAcknowledgement() ? acknowledgedAt.orElse(null) : null,
                        type.isMetByPublicReply() ? repliedAt : null)
                .orElse(null);
    }

    private static Optional<Instant> earliest(@Nullable Instant... instants) {
        return Stream.of(instants).filter(Objects::nonNull).min(Instant::compareTo);
    }

    private void forOpen(Map<String, ? extends @Nullable Object> facts, BiConsumer<SlaInstance, BusinessTime> verb) {
        instances.changeAll(open(facts), facts, verb);
    }

    private List<SlaInstance> open(Map<String, ? extends @Nullable Object> facts) {
        return instances.lockAll(SlaFacts.subject(facts)).stream()
                .filter(instance -> !instance.state().isOver())
                .toList();
    }
}

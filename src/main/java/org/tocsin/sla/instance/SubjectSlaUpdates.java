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
 * All SLAs of one subject together: what happens to the subject meets some and ends others. The facts say who
 * the subject is and what has happened to it by now, so that each command may come in any order and more than once.
 */
@Component
class SubjectSlaUpdates {

    static final String RESOLVED_BY_ITSELF = "resolved automatically";
    private static final String CLOSED = "closed", CANCELLED = "cancelled", LAPSED = "not reopened in time";

    private final SlaInstances instances;

    SubjectSlaUpdates(SlaInstances instances) {
        this.instances = instances;
    }

    /** It was acknowledged, or answered in public. */
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
     * It was resolved or closed. A person who resolves has thereby acknowledged and told the news; what a monitor found to be
     * fine again needs no answer. A first response may still come until it is closed, and then once it is reopened.
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

    /** It waits for somebody else: the SLAs that pause on hold are paused. */
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

    /** Nobody may reopen it any more: what was still to come never will. */
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

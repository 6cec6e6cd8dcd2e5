package org.tocsin.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.FactsSnapshot;
import org.tocsin.sla.TimedPromise.Stage;

/**
 * All clocks of one subject together: what happens to the subject keeps some promises and ends others. The facts say who
 * the subject is and what has happened to it by now, so that each command may come in any order and more than once.
 */
@Component
class SubjectClocks {

    private static final Logger log = LoggerFactory.getLogger(SubjectClocks.class);

    private final SlaInstanceRepository instances;
    private final PromiseHours hours;
    private final SlaInstanceProcess process;
    private final SlaNews news;
    private final Clock clock;

    SubjectClocks(
            SlaInstanceRepository instances,
            PromiseHours hours,
            SlaInstanceProcess process,
            SlaNews news,
            Clock clock) {
        this.instances = instances;
        this.hours = hours;
        this.process = process;
        this.news = news;
        this.clock = clock;
    }

    /** Gives each promise to the subject, counted from its opening, and starts its clock. */
    @Command
    void start(Collection<Promise> promises, Map<String, ? extends @Nullable Object> facts) {
        var subject = SlaFacts.subject(facts);
        var openedAt = Objects.requireNonNullElse(SlaFacts.time(facts, "opened_at"), now());
        var hoursOf = hours.forMany();
        for (var promise : promises) {
            log.info("{} promised for {}", promise.definitionName(), subject.label());
            process.start(instances.save(new SlaInstance(
                    CurrentTenant.id(),
                    promise,
                    subject,
                    FactsSnapshot.of(facts),
                    openedAt.truncatedTo(ChronoUnit.MILLIS),
                    hoursOf.apply(promise),
                    now())));
        }
    }

    /** It was acknowledged, or answered in public. */
    @Command
    void acknowledged(Map<String, ? extends @Nullable Object> facts) {
        forOpen(facts, SlaChange.FULFILLED, (it, time) -> {
            var at = keptAt(it.promise().slaType(), facts, null);
            if (at != null) {
                it.fulfil(at, time);
            }
        });
    }

    /**
     * It was resolved or closed. A person who resolves has thereby acknowledged; what a monitor found to be fine again was
     * promised in vain. A first response may still come until it is closed.
     */
    @Command
    void resolved(Map<String, ? extends @Nullable Object> facts) {
        var closedAt = SlaFacts.time(facts, "closed_at");
        var resolvedAt = earliest(SlaFacts.time(facts, "resolved_at"), closedAt).orElse(now());
        var automatically = Boolean.TRUE.equals(facts.get("resolved_automatically"));
        forOpen(facts, SlaChange.FULFILLED, (it, time) -> {
            var type = it.promise().slaType();
            if (type == SlaType.RESOLUTION_TIME) {
                it.fulfil(resolvedAt, time);
                return;
            }
            var keptAt = keptAt(type, facts, automatically ? null : resolvedAt);
            if (keptAt != null) {
                it.fulfil(keptAt, time);
            } else if (automatically || closedAt != null) {
                it.cancel(now(), time);
            }
        });
    }

    @Command
    void cancelled(Map<String, ? extends @Nullable Object> facts) {
        forOpen(facts, SlaChange.CANCELLED, (it, time) -> it.cancel(now(), time));
    }

    private static @Nullable Instant keptAt(
            SlaType type, Map<String, ? extends @Nullable Object> facts, @Nullable Instant impliedAcknowledgement) {
        var acknowledgedAt = earliest(SlaFacts.time(facts, "acknowledged_at"), impliedAcknowledgement);
        var repliedAt = SlaFacts.time(facts, "first_responded_at");
        return earliest(
                        type.isMetByAcknowledgement() ? acknowledgedAt.orElse(null) : null,
                        type.isMetByPublicReply() ? repliedAt : null)
                .orElse(null);
    }

    private static Optional<Instant> earliest(@Nullable Instant... instants) {
        return Stream.of(instants).filter(Objects::nonNull).min(Instant::compareTo);
    }

    private void forOpen(
            Map<String, ? extends @Nullable Object> facts,
            SlaChange change,
            BiConsumer<SlaInstance, BusinessTime> verb) {
        var subject = SlaFacts.subject(facts);
        var open = instances.lockOpen(CurrentTenant.id(), subject.type(), subject.id());
        var hoursOf = hours.forMany();
        for (var instance : open) {
            var before = instance.status();
            var known = new HashMap<>(instance.facts());
            known.putAll(FactsSnapshot.of(facts));
            instance.learn(known);
            verb.accept(instance, hoursOf.apply(instance.promise()));
            if (before != SlaStatus.BREACHED && instance.status() == SlaStatus.BREACHED) {
                news.foundBreached(instance, now());
            }
            if (instance.stage() == Stage.OVER) {
                process.changed(instance, change);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

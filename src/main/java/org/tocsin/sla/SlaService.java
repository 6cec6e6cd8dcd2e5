package org.tocsin.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.FactsSnapshot;
import org.tocsin.platform.InvalidInput;
import org.tocsin.platform.NotFound;

/** The clocks of the current tenant's promises. Each command locks its rows first, changes them, and then tells their processes. */
@Service
public class SlaService {

    private final SlaInstanceRepository instances;
    private final PromiseHours hours;
    private final SlaInstanceProcess process;
    private final SlaNews news;
    private final Clock clock;

    SlaService(
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

    /** @return the instance of that id, if it was just opened and waits for the process that now starts */
    @Command
    Optional<SlaInstance> waiting(UUID id) {
        return instances
                .findById(id)
                .filter(instance -> instance.tenantId().equals(CurrentTenant.id()))
                .filter(instance -> instance.processInstanceId() == null);
    }

    /** Opens one promise that was asked for by itself. */
    @Command
    SlaInstance open(RequestedPromise request, @Nullable String callersKey) {
        if (callersKey != null && instances.existsByTenantIdAndExternalReference(CurrentTenant.id(), callersKey)) {
            throw new InvalidInput("businessKey", "conflict", "is the key of another promise");
        }
        var subject = request.subject();
        var facts = Map.of("subject_type", subject.type(), "subject_id", subject.id(), "title", subject.title());
        var startedAt = request.startedAt();
        var instance = instances.save(new SlaInstance(
                CurrentTenant.id(),
                request.promise(),
                subject,
                FactsSnapshot.of(facts),
                startedAt == null ? now() : startedAt.truncatedTo(ChronoUnit.MILLIS),
                hours.of(request.promise()),
                now()));
        instance.refer(callersKey);
        return instance;
    }

    /** @param isNew whether the warning or breach is to be told; false if it was told before, or is no longer true */
    record Recorded(SlaInstance instance, boolean isNew) {}

    @Command
    Recorded recordWarning(UUID id) {
        var instance = lock(id);
        instance.schedule(hours.of(instance.promise()));
        var due = instance.nextThresholdAt();
        var at = now();
        var isNew = instance.warn(at);
        if (isNew && due != null) {
            news.warned(instance, due, at);
        }
        return new Recorded(instance, isNew);
    }

    @Command
    Recorded recordBreach(UUID id) {
        var instance = lock(id);
        instance.schedule(hours.of(instance.promise()));
        var due = instance.targetTime();
        var at = now();
        var isNew = instance.breach(at);
        if (isNew && due != null) {
            news.breached(instance, due, at);
        }
        return new Recorded(instance, isNew);
    }

    /** Applies what a message says; one from this module was applied before it was sent, and changes nothing again. */
    @Command
    SlaInstance apply(UUID id, SlaChange change) {
        return change(id, (it, time) -> {
            switch (change) {
                case FULFILLED -> it.fulfil(now(), time);
                case PAUSED -> it.pause(now());
                case RESUMED -> it.resume(now(), time);
                case RETARGETED -> it.schedule(time);
                case CANCELLED -> it.cancel(now(), time);
            }
        });
    }

    /** A person's word that the promise was kept, also over a breach. */
    @Command
    void markMet(UUID id) {
        process.changed(change(id, (it, time) -> it.markMet(now(), time)), SlaChange.FULFILLED);
    }

    /** A person's word that the promise is broken before its target; nobody is paged for what a person knows already. */
    @Command
    void markBreached(UUID id) {
        process.changed(change(id, (it, time) -> it.markBreached(now(), time)), SlaChange.RETARGETED);
    }

    @Command
    void cancel(UUID id) {
        process.changed(change(id, (it, time) -> it.cancel(now(), time)), SlaChange.CANCELLED);
    }

    private SlaInstance change(UUID id, BiConsumer<SlaInstance, BusinessTime> verb) {
        var instance = lock(id);
        var before = instance.status();
        verb.accept(instance, hours.of(instance.promise()));
        if (before != SlaStatus.BREACHED && instance.status() == SlaStatus.BREACHED) {
            news.foundBreached(instance, now());
        }
        return instance;
    }

    private SlaInstance lock(UUID id) {
        return instances.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("SLA instance", id));
    }

    /** To the millisecond, as the engine's timers are: else a timer could fire a moment before its own due time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

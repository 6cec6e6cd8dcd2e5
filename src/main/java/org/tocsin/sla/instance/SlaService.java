package org.tocsin.sla.instance;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.clock.Threshold;
import org.tocsin.sla.instance.SlaRequests.Requested;

/** Opens and changes single SLAs of the current tenant for people and other systems. */
@Service
public class SlaService {

    private static final String BY_HAND = "cancelled by hand";

    private final SlaInstances instances;
    private final SlaInstanceRepository rows;
    private final SlaInstanceProcess process;
    private final SlaNews news;

    SlaService(SlaInstances instances, SlaInstanceRepository rows, SlaInstanceProcess process, SlaNews news) {
        this.instances = instances;
        this.rows = rows;
        this.process = process;
        this.news = news;
    }

    /** @return the instance of that id, if it was just created and waits for the process that now starts */
    @Command
    Optional<SlaInstance> waiting(UUID id) {
        return rows.findById(id)
                .filter(instance -> instance.tenantId().equals(CurrentTenant.id()))
                .filter(instance -> instance.processInstanceId() == null);
    }

    /** Opens a single SLA for a caller who asked for it. */
    @Command
    SlaInstance open(Requested request, @Nullable String callersKey) {
        if (callersKey != null && rows.existsByTenantIdAndExternalReference(CurrentTenant.id(), callersKey)) {
            throw new InvalidInput("businessKey", "conflict", "is the key of another promise");
        }
        var subject = request.subject();
        var facts = Map.of("subject_type", subject.type(), "subject_id", subject.id(), "title", subject.title());
        var startedAt = Objects.requireNonNullElse(request.startedAt(), instances.now());
        var instance = instances.create(request.terms(), subject, facts, startedAt);
        instance.refer(callersKey);
        return instance;
    }

    /** Applies the change of a message. One from this module was applied before it was sent, and has no effect here. */
    @Command
    SlaInstance apply(UUID id, SlaChange change) {
        return instances.change(id, (it, time) -> {
            switch (change) {
                case FULFILLED -> it.fulfil(instances.now(), time);
                case PAUSED -> it.pause(instances.now(), null);
                case RESUMED -> it.resume(instances.now(), time);
                case RETARGETED -> it.schedule(time);
                case CANCELLED -> it.cancel(instances.now(), BY_HAND, time);
            }
        });
    }

    @Command
    public void pause(UUID id, @Nullable String reason) {
        tell(instances.change(id, (it, time) -> it.pauseByHand(instances.now(), reason)), SlaChange.PAUSED);
    }

    @Command
    public void resume(UUID id) {
        tell(instances.change(id, (it, time) -> it.resumeByHand(instances.now(), time)), SlaChange.RESUMED);
    }

    /** Moves the target for a person; the changelog and the timeline keep why. */
    @Command
    void retarget(UUID id, Retargeting wish) {
        tell(
                instances.change(id, (it, time) -> it.retarget(wish.target(it, time, instances.now()), time)),
                SlaChange.RETARGETED);
    }

    /** Marks the SLA as met for a person, even after a breach. */
    @Command
    void markMet(UUID id) {
        tell(instances.change(id, (it, time) -> it.markMet(instances.now(), time)), SlaChange.FULFILLED);
    }

    /** Marks the SLA as breached for a person, before its target. Nobody is paged. */
    @Command
    void markBreached(UUID id) {
        tell(instances.change(id, (it, time) -> it.markBreached(instances.now(), time)), SlaChange.RETARGETED);
    }

    @Command
    void cancel(UUID id) {
        tell(instances.change(id, (it, time) -> it.cancel(instances.now(), BY_HAND, time)), SlaChange.CANCELLED);
    }

    /** Adds an exception to an SLA; its times do not change. */
    @Command
    void except(UUID id, String reason, String approver) {
        instances.lock(id).except(new SlaException(reason, approver, Actor.currentName(), instances.now()));
    }

    /**
     * The result of one of the process's timers.
     *
     * @param threshold the threshold reached; null for the target
     * @param isNew     whether people must be notified; false if they were before, or if it no longer holds
     */
    record Recorded(SlaInstance instance, @Nullable Threshold threshold, boolean isNew) {}

    /** Finds what is due by the calendar; the engine's timer is only a trigger. */
    @Command
    Recorded recordThreshold(UUID id) {
        var instance = scheduled(id);
        var due = instance.progress().nextThresholdAt();
        var at = instances.now();
        var reached = instance.reach(at);
        if (reached.isPresent() && due != null) {
            news.warned(instance, due, at);
        }
        return new Recorded(instance, reached.orElse(null), reached.isPresent());
    }

    @Command
    Recorded recordBreach(UUID id) {
        var instance = scheduled(id);
        var due = instance.timer().targetTime();
        var at = instances.now();
        var isNew = instance.breach(at);
        if (isNew && due != null) {
            news.breached(instance, due, at);
        }
        return new Recorded(instance, null, isNew);
    }

    private SlaInstance scheduled(UUID id) {
        var instance = instances.lock(id);
        instance.schedule(instances.timeOf(instance));
        return instance;
    }

    private void tell(SlaInstance instance, SlaChange what) {
        process.changed(instance, what);
    }
}

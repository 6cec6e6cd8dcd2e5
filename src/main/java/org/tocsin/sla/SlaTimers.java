package org.tocsin.sla;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Command;

/** What a timer of processes/sla-instance.bpmn brings about: it only wakes us, the calendar says what is due. */
@Component
class SlaTimers {

    private final SlaInstances instances;
    private final SlaNews news;

    SlaTimers(SlaInstances instances, SlaNews news) {
        this.instances = instances;
        this.news = news;
    }

    /**
     * @param threshold what was reached; null for the target
     * @param isNew     whether it is to be told; false if it was told before, or is no longer true
     */
    record Recorded(SlaInstance instance, @Nullable Threshold threshold, boolean isNew) {}

    @Command
    Recorded recordThreshold(UUID id) {
        var instance = instances.lock(id);
        instance.schedule(instances.timeOf(instance));
        var due = instance.nextThresholdAt();
        var at = instances.now();
        Optional<Threshold> reached = instance.reach(at);
        if (reached.isPresent() && due != null) {
            news.warned(instance, due, at);
        }
        return new Recorded(instance, reached.orElse(null), reached.isPresent());
    }

    @Command
    Recorded recordBreach(UUID id) {
        var instance = instances.lock(id);
        instance.schedule(instances.timeOf(instance));
        var due = instance.targetTime();
        var at = instances.now();
        var isNew = instance.breach(at);
        if (isNew && due != null) {
            news.breached(instance, due, at);
        }
        return new Recorded(instance, null, isNew);
    }
}

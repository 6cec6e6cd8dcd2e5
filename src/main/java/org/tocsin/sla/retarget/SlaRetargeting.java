package org.tocsin.sla.retarget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.catalogue.SlaDefinitionRepository;
import org.tocsin.sla.clock.SlaHours;
import org.tocsin.sla.instance.SlaChange;
import org.tocsin.sla.instance.SlaInstance;
import org.tocsin.sla.instance.SlaInstanceProcess;
import org.tocsin.sla.instance.SlaInstanceRepository;
import org.tocsin.sla.instance.SlaInstances;

/** Updates many running SLAs after an edit of a calendar or a definition, a few hundred in one transaction. */
@Component
class SlaRetargeting {

    private static final int CHUNK = 500;
    private static final UUID NONE = new UUID(0, 0);
    private static final String WITHDRAWN = "its definition is no longer active";

    private final SlaInstanceRepository rows;
    private final SlaDefinitionRepository definitions;
    private final SlaHours hours;
    private final SlaInstances instances;
    private final SlaInstanceProcess process;

    SlaRetargeting(
            SlaInstanceRepository rows,
            SlaDefinitionRepository definitions,
            SlaHours hours,
            SlaInstances instances,
            SlaInstanceProcess process) {
        this.rows = rows;
        this.definitions = definitions;
        this.hours = hours;
        this.instances = instances;
        this.process = process;
    }

    /** @param cursor where the next chunk begins; null when all are done */
    record Chunk(@Nullable UUID cursor) {

        boolean more() {
            return cursor != null;
        }

        private static Chunk after(List<SlaInstance> some) {
            return new Chunk(
                    some.size() < CHUNK ? null : some.get(some.size() - 1).id());
        }
    }

    /**
     * @param calendar     the edited one; null if the default is another one now, or has other hours
     * @param defaultMoved whether SLAs that name no calendar are included
     */
    @Command
    Chunk calendarChanged(@Nullable UUID calendar, boolean defaultMoved, @Nullable UUID cursor) {
        var some = rows.lockCountingIn(
                CurrentTenant.id(),
                Objects.requireNonNullElse(calendar, NONE),
                defaultMoved,
                Objects.requireNonNullElse(cursor, NONE),
                Limit.of(CHUNK));
        var hoursOf = hours.forMany();
        moveTimers(some, it -> it.schedule(hoursOf.apply(it.terms())));
        return Chunk.after(some);
    }

    /** SLAs of an active definition take over its present terms; those of an inactive one end. */
    @Command
    Chunk definitionReapplied(UUID definitionId, @Nullable UUID cursor) {
        var some = rows.lockByDefinition(
                CurrentTenant.id(), definitionId, Objects.requireNonNullElse(cursor, NONE), Limit.of(CHUNK));
        var found = definitions.findByIdAndTenantId(definitionId, CurrentTenant.id());
        if (found.isEmpty() || !found.get().terms().isActive()) {
            some.forEach(it -> {
                it.cancel(instances.now(), WITHDRAWN, instances.timeOf(it));
                process.changed(it, SlaChange.CANCELLED);
            });
            return Chunk.after(some);
        }
        var definition = found.get();
        var hoursOf = hours.forMany();
        moveTimers(some, it -> {
            var former = it.terms();
            var terms = definition
                    .termsFor(former.conflictRule(), former.reason())
                    .withNotifications(former.notifyThresholds());
            it.revise(terms, hoursOf.apply(terms));
        });
        return Chunk.after(some);
    }

    private void moveTimers(List<SlaInstance> some, Consumer<SlaInstance> verb) {
        var moved = new ArrayList<SlaInstance>();
        for (var instance : some) {
            var target = instance.timer().targetTime();
            var threshold = instance.progress().nextThresholdAt();
            verb.accept(instance);
            if (!Objects.equals(target, instance.timer().targetTime())
                    || !Objects.equals(threshold, instance.progress().nextThresholdAt())) {
                moved.add(instance);
            }
        }
        rows.flush(); // our rows first, then the engine's
        process.move(moved);
    }
}

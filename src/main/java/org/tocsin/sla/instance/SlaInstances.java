package org.tocsin.sla.instance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.process.FactsSnapshot;
import org.tocsin.platform.process.TimerDates;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.clock.SlaHours;
import org.tocsin.sla.clock.SlaState.Stage;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.clock.SlaTerms;

/** Changes the tenant's running SLAs: locks them, changes them, and then tells their processes. */
@Component
public class SlaInstances {

    private final SlaInstanceRepository rows;
    private final SlaHours hours;
    private final SlaInstanceProcess process;
    private final SlaNews news;
    private final Clock clock;

    SlaInstances(SlaInstanceRepository rows, SlaHours hours, SlaInstanceProcess process, SlaNews news, Clock clock) {
        this.rows = rows;
        this.hours = hours;
        this.process = process;
        this.news = news;
        this.clock = clock;
    }

    SlaInstance lock(UUID id) {
        return rows.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("SLA instance", id));
    }

    /** @return all SLAs of the subject, also those that have ended, oldest first */
    List<SlaInstance> lockAll(Subject subject) {
        return rows.lockAll(CurrentTenant.id(), subject.type(), subject.id());
    }

    public BusinessTime timeOf(SlaInstance instance) {
        return hours.of(instance.terms());
    }

    /** Creates an SLA. The caller starts its process once the SLA is complete. */
    SlaInstance create(
            SlaTerms terms, Subject subject, Map<String, ? extends @Nullable Object> facts, Instant startedAt) {
        return rows.save(new SlaInstance(
                CurrentTenant.id(),
                terms,
                subject,
                FactsSnapshot.of(facts),
                TimerDates.toMillis(startedAt),
                hours.of(terms),
                now()));
    }

    /** @return the instance, changed; a breach that this reveals is published */
    SlaInstance change(UUID id, BiConsumer<SlaInstance, BusinessTime> verb) {
        var instance = lock(id);
        change(instance, verb);
        return instance;
    }

    private void change(SlaInstance instance, BiConsumer<SlaInstance, BusinessTime> verb) {
        var before = instance.status();
        verb.accept(instance, timeOf(instance));
        if (before != SlaStatus.BREACHED && instance.status() == SlaStatus.BREACHED) {
            news.foundBreached(instance, now());
        }
    }

    /** Changes all SLAs of the facts' subject, and tells the processes of those that moved to another stage. */
    void changeAll(
            Collection<SlaInstance> some,
            Map<String, ? extends @Nullable Object> facts,
            BiConsumer<SlaInstance, BusinessTime> verb) {
        for (var instance : some) {
            var stage = instance.state().stage();
            instance.learn(facts);
            change(instance, verb);
            if (stage != Stage.OVER && instance.state().stage() != stage) {
                process.changed(instance, SlaChange.thatLeadTo(instance.state().stage()));
            }
        }
    }

    /** Now, to the precision of the engine's timers. */
    public Instant now() {
        return TimerDates.toMillis(clock.instant());
    }
}

package org.tocsin.sla.instance;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.clock.SlaFacts;
import org.tocsin.sla.clock.SlaHours;

/** Reads the current tenant's SLAs with their present values. */
@Component
class SlaReader {

    private final SlaInstanceRepository instances;
    private final SlaHours hours;
    private final Clock clock;

    SlaReader(SlaInstanceRepository instances, SlaHours hours, Clock clock) {
        this.instances = instances;
        this.hours = hours;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<SlaInstanceView> list(SlaInstanceFilter filter, Pageable page) {
        return instances.findAll(filter.condition(), page).map(view());
    }

    @Transactional(readOnly = true)
    public SlaInstanceView get(UUID id) {
        return instances
                .findByIdAndTenantId(id, CurrentTenant.id())
                .map(view())
                .orElseThrow(() -> new NotFound("SLA instance", id));
    }

    /** @return running SLAs whose target comes within that time; overdue ones are not at risk any more */
    @Transactional(readOnly = true)
    public Page<SlaInstanceView> atRisk(Duration within, Pageable page) {
        var now = clock.instant();
        return instances
                .findDue(CurrentTenant.id(), now, now.plus(within), page)
                .map(view());
    }

    /** @return facts about an SLA for decisions and pages: those of its subject, and its own times */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> facts(UUID id) {
        return facts(instances.findById(id).orElseThrow(() -> new NotFound("SLA instance", id)));
    }

    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> facts(SlaInstance instance) {
        var view = view().apply(instance);
        var terms = instance.terms();
        var facts = SlaFacts.restored(instance.facts());
        facts.put("sla_instance", view.id().toString());
        facts.put("sla_definition", terms.definitionId().toString());
        facts.put("sla_definition_name", terms.definitionName());
        facts.put("sla_type", terms.slaType().name());
        facts.put("target_time", view.targetTime());
        facts.put("time_remaining", view.timeRemaining());
        facts.put("breach_time", view.breachTime());
        facts.put("escalation_policy", Objects.toString(terms.escalationPolicy(), null));
        return facts;
    }

    /** @return oldest first */
    @Transactional(readOnly = true)
    public List<SlaInstanceView> about(String subjectType, Collection<String> subjectIds) {
        return instances.findAbout(CurrentTenant.id(), subjectType, subjectIds.toArray(String[]::new)).stream()
                .map(view())
                .toList();
    }

    private Function<SlaInstance, SlaInstanceView> view() {
        var now = clock.instant();
        var hoursOf = hours.forMany();
        return instance -> SlaInstanceView.of(instance, instance.read(hoursOf.apply(instance.terms()), now));
    }
}

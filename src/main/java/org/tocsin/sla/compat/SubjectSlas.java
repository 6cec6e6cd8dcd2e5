package org.tocsin.sla.compat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.clock.SlaFacts;
import org.tocsin.sla.clock.SlaHours;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.clock.SlaType;
import org.tocsin.sla.compat.AlertTracking.Breach;
import org.tocsin.sla.instance.SlaInstance;
import org.tocsin.sla.instance.SlaInstanceRepository;
import org.tocsin.sla.instance.SlaInstanceView;
import org.tocsin.tenancy.TenantService;

/** The SLAs of one ticket or alert, by the id under which its callers know it. */
@Component
class SubjectSlas {

    private static final Set<SlaType> RESPONSES = Set.of(SlaType.FIRST_RESPONSE, SlaType.RESPONSE_TIME);
    private static final Duration RECENT = Duration.ofDays(1);
    private static final Set<SlaType> WATCHED = Set.of(SlaType.ACKNOWLEDGMENT_TIME, SlaType.RESOLUTION_TIME);

    private final SubjectDirectory subjects;
    private final SlaInstanceRepository instances;
    private final SlaHours hours;
    private final TenantService tenants;
    private final Clock clock;

    SubjectSlas(
            SubjectDirectory subjects,
            SlaInstanceRepository instances,
            SlaHours hours,
            TenantService tenants,
            Clock clock) {
        this.subjects = subjects;
        this.instances = instances;
        this.hours = hours;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TicketSla ticket(String id) {
        var facts = facts(id)
                .filter(known -> "TICKET".equals(known.get("kind")))
                .orElseThrow(() -> new NotFound("ticket", id));
        var known = about(facts);
        return TicketSla.of(
                facts,
                latest(known, RESPONSES).map(it -> it.timer().targetTime()).orElse(null),
                latest(known, Set.of(SlaType.RESOLUTION_TIME))
                        .map(it -> it.timer().targetTime())
                        .orElse(null),
                tenants.zone());
    }

    @Transactional(readOnly = true)
    public AlertTracking tracking(String id) {
        var facts = facts(id).orElseThrow(() -> new NotFound("alert", id));
        var known = about(facts);
        if (known.isEmpty()) {
            throw new NotFound("alert with service levels", id);
        }
        var now = clock.instant();
        var hoursOf = hours.forMany();
        var views = known.stream()
                .map(it -> SlaInstanceView.of(it, it.read(hoursOf.apply(it.terms()), now)))
                .toList();
        return AlertTracking.of(
                CurrentTenant.id(),
                facts,
                latest(known, Set.of(SlaType.ACKNOWLEDGMENT_TIME))
                        .or(() -> latest(known, Set.of(SlaType.RESPONSE_TIME))),
                latest(known, Set.of(SlaType.RESOLUTION_TIME)),
                views,
                now);
    }

    /** @return breached acknowledgement and resolution SLAs, open or of the last day, and those with a warning, oldest first */
    @Transactional(readOnly = true)
    public Page<Breach> breaches(boolean onlyOpen, Pageable page) {
        var now = clock.instant();
        var since = onlyOpen ? now : now.minus(RECENT);
        return instances
                .findTroubled(CurrentTenant.id(), WATCHED, since, page)
                .map(it -> new Breach(
                        Optional.ofNullable(it.facts().get("number"))
                                .map(Object::toString)
                                .orElse(it.subject().id()),
                        it.subject().id(),
                        it.id(),
                        it.subject().title(),
                        AlertTracking.severity(it.facts()),
                        it.terms().slaType() == SlaType.RESOLUTION_TIME ? "mttr" : "mtta",
                        it.timer().startedAt(),
                        Duration.between(
                                        it.timer().startedAt(),
                                        it.state().endedAt().orElse(now))
                                .toMinutes(),
                        it.terms().targetMinutes(),
                        it.timer().targetTime(),
                        it.status() == SlaStatus.BREACHED ? "breached" : "warning",
                        it.state().endedAt().isEmpty()));
    }

    private Optional<Map<String, @Nullable Object>> facts(String id) {
        return subjects.find(id);
    }

    private List<SlaInstance> about(Map<String, ? extends @Nullable Object> facts) {
        var subject = SlaFacts.subject(facts);
        return instances.findAbout(CurrentTenant.id(), subject.type(), subject.id());
    }

    /** @return of several, the one that is open, else the latest */
    private static Optional<SlaInstance> latest(Collection<SlaInstance> known, Set<SlaType> types) {
        return known.stream()
                .filter(it -> types.contains(it.terms().slaType()))
                .max(Comparator.comparing((SlaInstance it) -> it.status() != SlaStatus.CANCELLED)
                        .thenComparing(SlaInstance::createdAt));
    }
}

package org.tocsin.oncall.schedule;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.roster.TurnUnit;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationPlan;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.rotation.RotationStatus;
import org.tocsin.oncall.rotation.RotationType;
import org.tocsin.oncall.rotation.ScheduleConfig;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.tenancy.TenantOpened;

/** Creates the sample rotation of a tenant that has people. */
@Component
class FirstRotation {

    private static final String NAME = "Primary On-Call Rotation";

    private final RotationRepository rotations;
    private final ScheduleEdits edits;
    private final PeopleService people;
    private final Clock clock;

    FirstRotation(RotationRepository rotations, ScheduleEdits edits, PeopleService people, Clock clock) {
        this.rotations = rotations;
        this.edits = edits;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    @Order(30)
    void on(TenantOpened opened) {
        var engineers = people.withUsernames(List.of("ana", "bo"));
        if (engineers.isEmpty() || rotations.findByName(NAME, opened.tenantId()).isPresent()) {
            return;
        }
        var utc = ZoneId.of("UTC");
        var handoff = ScheduleConfig.DEFAULT_HANDOFF;
        var start = ScheduleConfig.usualStart(TurnUnit.WEEKS, handoff, utc, clock.instant());
        var plan = new RotationPlan(
                NAME,
                "Primary rotation for incident response",
                RotationType.WEEKLY,
                RotationStatus.ACTIVE,
                "Incident Response Team",
                "Primary team responsible for incidents",
                ScheduleConfig.of(start, handoff, TurnUnit.WEEKS, 1),
                utc,
                engineers.stream().map(Person::id).map(List::of).toList(),
                List.of());
        edits.added(rotations.saveAndFlush(new Rotation(opened.tenantId(), plan, clock.instant())));
    }
}

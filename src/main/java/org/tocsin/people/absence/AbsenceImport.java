package org.tocsin.people.absence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.tocsin.people.OwnerAccess;
import org.tocsin.people.User;
import org.tocsin.people.UserRepository;
import org.tocsin.people.absence.AbsenceImportReport.Action;
import org.tocsin.people.absence.AbsenceImportReport.Line;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.format.ICalEvents;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Imports absences from an iCal file; importing an event again updates its absence. */
@Service
class AbsenceImport {

    private static final Logger log = LoggerFactory.getLogger(AbsenceImport.class);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int LONGEST_REASON = 200;

    private final AbsenceRepository absences;
    private final UserRepository users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceImport(AbsenceRepository absences, UserRepository users, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** @param kind of all of them; PTO unless given */
    @Command
    AbsenceImportReport run(UUID person, @Nullable String kind, boolean dryRun, String ical) {
        OwnerAccess.requireChange(person);
        var errors = new InputErrors();
        var known = errors.oneOf("kind", kind, AbsenceKind.class);
        errors.throwIfAny();
        // locked, so that two imports for one person run one after the other
        var user = users.getLocked("user", person);
        var now = clock.instant();
        var read = ICalEvents.read(ical, now, now.plus(AHEAD), user.profile().timezone());
        var run = new Run(user, known == null ? AbsenceKind.PTO : known, dryRun, now);
        read.faults()
                .forEach(fault ->
                        run.errors.add(new AbsenceImportReport.Error(fault.uid(), fault.code(), fault.message())));
        run.take(read.events());
        log.info(
                "{} events of a calendar were imported as absences of user {}",
                read.events().size(),
                person);
        return new AbsenceImportReport(dryRun, List.copyOf(run.lines), List.copyOf(run.errors));
    }

    private final class Run {

        private final User user;
        private final AbsenceKind kind;
        private final boolean dryRun;
        private final Instant now;
        private final List<Line> lines = new ArrayList<>();
        private final List<AbsenceImportReport.Error> errors = new ArrayList<>();
        /** The person's absences as they will be after this run. */
        private final Map<Object, AbsenceEntry.Plan> planned = new HashMap<>();

        Run(User user, AbsenceKind kind, boolean dryRun, Instant now) {
            this.user = user;
            this.kind = kind;
            this.dryRun = dryRun;
            this.now = now;
        }

        void take(List<ICalEvents.Event> read) {
            var there = absences.findOverlapping(
                    List.of(user.id()), now.minus(AHEAD), now.plus(AHEAD.multipliedBy(2)), CurrentTenant.id());
            there.forEach(absence -> planned.put(absence.id(), absence.plan()));
            var wanted = new LinkedHashMap<String, ICalEvents.Event>();
            var uids = read.stream().map(ICalEvents.Event::uid).toList();
            read.stream().filter(event -> !event.cancelled()).forEach(event -> wanted.put(key(event), event));
            var before = new HashMap<String, AbsenceEntry>();
            for (var absence : there) {
                var key = absence.externalKey();
                if (key == null || !uids.contains(absence.externalUid())) {
                    continue;
                }
                if (wanted.containsKey(key)) {
                    before.put(key, absence);
                } else if (absence.plan().end().isAfter(now)) {
                    remove(absence);
                }
            }
            wanted.forEach((key, event) -> put(event, before.get(key)));
        }

        private void remove(AbsenceEntry absence) {
            var plan = absence.plan();
            planned.remove(absence.id());
            lines.add(new Line(
                    String.valueOf(absence.externalUid()), Action.DELETED, absence.id(), plan.start(), plan.end()));
            if (!dryRun) {
                absences.delete(absence);
                absences.flush();
                tell(plan);
            }
        }

        private void put(ICalEvents.Event event, @Nullable AbsenceEntry old) {
            var plan = new AbsenceEntry.Plan(kind, event.start(), event.end(), reason(event));
            if (old != null && old.plan().equals(plan)) {
                lines.add(new Line(event.uid(), Action.UNCHANGED, old.id(), plan.start(), plan.end()));
                return;
            }
            Object own = old == null ? key(event) : old.id();
            if (!event.start().isBefore(event.end())) {
                errors.add(new AbsenceImportReport.Error(event.uid(), "out_of_range", "lasts no time"));
            } else if (overlaps(own, plan)) {
                errors.add(new AbsenceImportReport.Error(
                        event.uid(), "conflict", "another absence covers part of that time already"));
            } else {
                planned.put(own, plan);
                var stored = dryRun ? old : store(event, old, plan);
                lines.add(new Line(
                        event.uid(),
                        old == null ? Action.CREATED : Action.UPDATED,
                        stored == null ? null : stored.id(),
                        plan.start(),
                        plan.end()));
            }
        }

        private AbsenceEntry store(ICalEvents.Event event, @Nullable AbsenceEntry old, AbsenceEntry.Plan plan) {
            var absence = Objects.requireNonNullElseGet(
                    old, () -> new AbsenceEntry(user, plan, Actor.currentName(), now).cameFrom(event));
            if (old != null) {
                tell(old.plan());
                old.describe(plan);
            }
            tell(plan);
            return absences.saveAndFlush(absence);
        }

        private boolean overlaps(Object own, AbsenceEntry.Plan plan) {
            return planned.entrySet().stream()
                    .filter(other -> !other.getKey().equals(own))
                    .map(Map.Entry::getValue)
                    .anyMatch(other ->
                            other.start().isBefore(plan.end()) && plan.start().isBefore(other.end()));
        }

        private void tell(AbsenceEntry.Plan plan) {
            events.publishEvent(new AbsenceChanged(user.id(), plan.start(), plan.end()));
        }
    }

    private static String key(ICalEvents.Event event) {
        return AbsenceEntry.key(event.uid(), event.part());
    }

    private static String reason(ICalEvents.Event event) {
        var summary = event.summary().strip();
        return summary.substring(0, Math.min(LONGEST_REASON, summary.length()));
    }
}

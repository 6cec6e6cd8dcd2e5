package org.tocsin.oncall.override;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.threeten.extra.Interval;
import org.tocsin.oncall.override.ImportReport.Action;
import org.tocsin.oncall.override.ImportReport.Line;
import org.tocsin.oncall.override.ImportedPeople.Unclear;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.OverrideRepository;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.people.PeopleService;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.format.ICalEvents;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Imports a calendar file as overrides and updates them when the file is imported again. Past overrides stay unchanged. */
@Service
class OverrideImport {

    private static final Logger log = LoggerFactory.getLogger(OverrideImport.class);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final ScheduleEdits edits;
    private final OverrideRepository overrides;
    private final Rosters rosters;
    private final PeopleService people;
    private final Clock clock;

    OverrideImport(
            ScheduleEdits edits, OverrideRepository overrides, Rosters rosters, PeopleService people, Clock clock) {
        this.edits = edits;
        this.overrides = overrides;
        this.rosters = rosters;
        this.people = people;
        this.clock = clock;
    }

    /** The unvalidated request. */
    record Asked(
            @Nullable String kind,
            @Nullable String replaces,
            @Nullable String timezone,
            boolean dryRun,
            String ical) {}

    @Command
    ImportReport run(UUID id, Asked asked) {
        // locked, so that two imports of one file run one after the other
        var report = edits.changeIf(id, rotation -> run(rotation, asked), done -> !done.dryRun());
        log.info(
                "{} overrides of a calendar were imported into rotation {}",
                report.results().size(),
                id);
        return report;
    }

    private ImportReport run(Rotation rotation, Asked asked) {
        var id = rotation.id();
        var zone = rotation.plan().zone();
        var request = ImportRequest.read(asked.kind(), asked.replaces(), asked.timezone(), asked.dryRun(), zone);
        refuseUnknown(request);
        var now = clock.instant();
        var window = Interval.of(now, now.plus(AHEAD));
        var read = ICalEvents.read(asked.ical(), window.getStart(), window.getEnd(), request.zone());
        var known = rosters.of(rotation, Rosters.around(now));
        var plans = new ImportedOverrides(id, request, new ImportedPeople(read.events(), people), known.roster());
        var byUid = byUid(read.events());
        var run = new Import(id, byUid.keySet(), request.dryRun(), now);
        read.faults().forEach(fault -> run.refuse(fault.uid(), "event", fault.code(), fault.message()));
        byUid.forEach((uid, events) -> run.take(uid, events, plans));
        return run.draft.report(request.dryRun());
    }

    private void refuseUnknown(ImportRequest request) {
        if (request.replaces() != null
                && people.findAll(List.of(request.replaces())).isEmpty()) {
            throw new InvalidInput("replaces", "unknown_value", "is no active user of this tenant");
        }
    }

    private static Map<String, List<ICalEvents.Event>> byUid(List<ICalEvents.Event> events) {
        Map<String, List<ICalEvents.Event>> byUid = new LinkedHashMap<>();
        events.forEach(event ->
                byUid.computeIfAbsent(event.uid(), uid -> new ArrayList<>()).add(event));
        return byUid;
    }

    /** One run of an import. */
    private final class Import {

        private final boolean dryRun;
        private final Instant now;
        private final ImportReport.Draft draft = new ImportReport.Draft();
        private final Map<String, Map<String, ScheduleOverride>> before = new HashMap<>();
        /** Existing overrides and those of this run; the key is the override, or the part for new ones. */
        private final Map<Object, OverridePlan> planned = new HashMap<>();

        Import(UUID rotation, Set<String> uids, boolean dryRun, Instant now) {
            this.dryRun = dryRun;
            this.now = now;
            var tenantId = CurrentTenant.id();
            overrides
                    .findOverlapping(List.of(rotation), now.minus(AHEAD), now.plus(AHEAD.multipliedBy(2)), tenantId)
                    .forEach(override -> planned.put(override.id(), override.plan()));
            if (!uids.isEmpty()) {
                overrides
                        .findImported(rotation, uids, tenantId)
                        .forEach(override -> before.computeIfAbsent(
                                        String.valueOf(override.externalUid()), uid -> new LinkedHashMap<>())
                                .put(override.externalPart(), override));
            }
        }

        void refuse(String uid, String field, String code, String message) {
            draft.add(new ImportReport.Error(uid, field, code, message));
        }

        void take(String uid, List<ICalEvents.Event> events, ImportedOverrides plans) {
            var wanted = new LinkedHashMap<String, OverridePlan>();
            boolean clear = true;
            for (var event : events) {
                try {
                    plans.of(event).forEach(part -> wanted.put(part.part(), part.plan()));
                } catch (Unclear e) {
                    refuse(uid, e.field(), "unknown_value", String.valueOf(e.getMessage()));
                    clear = false;
                }
            }
            var old = before.getOrDefault(uid, Map.of());
            if (clear) {
                old.forEach((part, override) -> {
                    if (!wanted.containsKey(part) && override.plan().end().isAfter(now)) {
                        remove(uid, override);
                    }
                });
            }
            wanted.forEach((part, plan) -> put(uid, part, old.get(part), plan));
        }

        private void remove(String uid, ScheduleOverride override) {
            planned.remove(override.id());
            draft.add(Line.of(uid, Action.DELETED, override.id(), override.plan()));
            if (!dryRun) {
                overrides.delete(override);
                overrides.flush();
            }
        }

        private void put(String uid, String part, @Nullable ScheduleOverride old, OverridePlan plan) {
            Object key = old == null ? uid + "\n" + part : old.id();
            if (old != null && old.plan().equals(plan)) {
                draft.add(Line.of(uid, Action.UNCHANGED, old.id(), plan));
                return;
            }
            if (takenTwice(key, plan)) {
                refuse(uid, "start", "conflict", "another override takes the same person off at that time");
                return;
            }
            planned.put(key, plan);
            var stored = dryRun ? old : store(uid, part, old, plan);
            draft.add(Line.of(
                    uid, old == null ? Action.CREATED : Action.UPDATED, stored == null ? null : stored.id(), plan));
        }

        private ScheduleOverride store(String uid, String part, @Nullable ScheduleOverride old, OverridePlan plan) {
            var override = old;
            if (override == null) {
                override = new ScheduleOverride(CurrentTenant.id(), plan, Actor.currentName(), now);
                override.cameFrom(uid, part);
            } else {
                override.describe(plan);
            }
            return overrides.saveAndFlush(override);
        }

        private boolean takenTwice(Object own, OverridePlan plan) {
            return plan.leaves() != null
                    && planned.entrySet().stream()
                            .filter(other -> !other.getKey().equals(own))
                            .map(Map.Entry::getValue)
                            .anyMatch(other -> Objects.equals(other.leaves(), plan.leaves())
                                    && plan.interval().overlaps(other.interval()));
        }
    }
}

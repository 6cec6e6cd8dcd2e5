package org.tocsin.oncall.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tocsin.oncall.external.ExternalSystems;
import org.tocsin.oncall.override.OverrideInput;
import org.tocsin.oncall.override.OverrideService;
import org.tocsin.oncall.provider.ExternalPerson;
import org.tocsin.oncall.provider.ExternalSchedule;
import org.tocsin.oncall.provider.ExternalShift;
import org.tocsin.oncall.provider.ProviderFailure;
import org.tocsin.oncall.rotation.ExternalStates;
import org.tocsin.oncall.rotation.ExternalSystem;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.people.PeopleService;
import org.tocsin.people.account.UserProvisioning;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.transaction.Command;

/** Imports an external schedule once, as a local rotation. */
@Service
class RotationImport {

    private static final Duration AHEAD = Duration.ofDays(90);

    private final ExternalSystems systems;
    private final Taking taking;
    private final Clock clock;

    RotationImport(ExternalSystems systems, Taking taking, Clock clock) {
        this.systems = systems;
        this.taking = taking;
        this.clock = clock;
    }

    /** @param name the schedule's name unless given */
    record Asked(
            @Nullable String externalSystem,
            @Nullable String externalSystemId,
            @Nullable Map<String, @Nullable Object> integrationConfig,
            @Nullable String name,
            @Nullable Boolean dryRun) {

        @Override
        public String toString() {
            return "Asked[" + externalSystem + "]"; // never the token
        }
    }

    /**
     * @param rotation  the created rotation; null after a dry run
     * @param people    by e-mail address, with which of them are new here
     * @param overrides number of imported overrides
     * @param notes     sentences about parts that could not be imported
     */
    record Report(
            boolean dryRun,
            @Nullable RotationView rotation,
            String name,
            List<LayerLine> layers,
            List<PersonLine> people,
            int overrides,
            List<String> notes) {}

    record LayerLine(String name, List<String> people) {}

    /** @param created a new user without a password, who can be paged, and can log in once an administrator sets one */
    record PersonLine(
            String name, @Nullable String email, @Nullable UUID user, boolean created) {}

    /** Reads outside of any transaction, then stores in one. */
    Report run(Asked asked) {
        var errors = new InputErrors();
        var read = systems.read(asked.externalSystem(), asked.externalSystemId(), asked.integrationConfig(), errors);
        if (read.system() == ExternalSystem.INTERNAL) {
            errors.add("external_system", "required", "must be the system to import from");
        }
        errors.throwIfAny();
        var connection = systems.connection(read, errors);
        errors.throwIfAny();
        try {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var schedule = systems.provider(read.system()).schedule(connection, now, now.plus(AHEAD));
            return taking.take(schedule, asked.name(), Boolean.TRUE.equals(asked.dryRun()));
        } catch (ProviderFailure e) {
            throw new InvalidInput(field(e.kind()), "unknown_value", String.valueOf(e.getMessage()));
        }
    }

    private static String field(ProviderFailure.Kind kind) {
        return switch (kind) {
            case DENIED -> "integration_config.api_token";
            case UNKNOWN -> "external_system_id";
            default -> "external_system";
        };
    }

    /** Stores the read schedule. */
    @Service
    static class Taking {

        private final RotationService rotations;
        private final OverrideService overrides;
        private final PeopleService people;
        private final UserProvisioning provisioning;
        private final Clock clock;

        Taking(
                RotationService rotations,
                OverrideService overrides,
                PeopleService people,
                UserProvisioning provisioning,
                Clock clock) {
            this.rotations = rotations;
            this.overrides = overrides;
            this.people = people;
            this.provisioning = provisioning;
            this.clock = clock;
        }

        @Command
        public Report take(ExternalSchedule schedule, @Nullable String asked, boolean dryRun) {
            var name = asked == null || asked.isBlank() ? schedule.name() : asked.strip();
            var everybody = everybody(schedule, dryRun);
            var shape = ImportedRotation.of(schedule, name, everybody, clock.instant());
            var notes = new ArrayList<>(schedule.notes());
            everybody.forEach((id, line) -> {
                if (line.email() == null) {
                    notes.add(line.name() + " has no e-mail address there, and is left out.");
                }
            });
            notes.addAll(shape.notes());
            var shifts = schedule.overrides().stream()
                    .filter(shift -> Optional.ofNullable(
                                    everybody.get(shift.person().id()))
                            .map(PersonLine::email)
                            .isPresent())
                    .toList();
            RotationView view = null;
            if (!dryRun) {
                var created = rotations.create(shape.input());
                shifts.forEach(shift -> addOverride(created.view().id(), shift, everybody));
                view = rotations.get(created.view().id()).view();
            }
            return new Report(
                    dryRun,
                    view,
                    name,
                    schedule.layers().stream()
                            .map(layer -> new LayerLine(
                                    layer.name(),
                                    layer.people().stream()
                                            .map(ExternalPerson::name)
                                            .toList()))
                            .toList(),
                    List.copyOf(everybody.values()),
                    shifts.size(),
                    notes);
        }

        private void addOverride(UUID rotation, ExternalShift override, Map<String, PersonLine> everybody) {
            var user = Objects.requireNonNull(everybody.get(override.person().id()))
                    .user();
            var shift = new OverrideInput.ShiftInput(
                    override.start().toString(), String.valueOf(override.end()), String.valueOf(user), null);
            // an external override replaces everybody, as a temporary schedule does
            overrides.create(new OverrideInput(
                    rotation.toString(),
                    OverrideKind.TEMPORARY.name(),
                    null,
                    null,
                    override.start().toString(),
                    String.valueOf(override.end()),
                    "override, imported",
                    List.of(shift)));
        }

        /** @return people by external id */
        private Map<String, PersonLine> everybody(ExternalSchedule schedule, boolean dryRun) {
            Map<String, ExternalPerson> named = new LinkedHashMap<>();
            schedule.layers().forEach(layer -> layer.people().forEach(person -> named.put(person.id(), person)));
            schedule.overrides().forEach(shift -> named.put(shift.person().id(), shift.person()));
            var known = people.withEmails(named.values().stream()
                    .map(ExternalPerson::email)
                    .filter(Objects::nonNull)
                    .map(email -> email.toLowerCase(Locale.ROOT))
                    .toList());
            Map<String, PersonLine> lines = new LinkedHashMap<>();
            named.forEach((id, person) -> {
                var user = ExternalStates.user(person, known);
                boolean missing = user == null && person.email() != null;
                if (missing && !dryRun) {
                    user = provisioning.add(person.name(), Objects.requireNonNull(person.email()));
                }
                lines.put(id, new PersonLine(person.name(), person.email(), user, missing));
            });
            return lines;
        }
    }
}

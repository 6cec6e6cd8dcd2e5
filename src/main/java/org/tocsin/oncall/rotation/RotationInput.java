package org.tocsin.oncall.rotation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/**
 * Request body of a rotation.
 *
 * @param rotationType   WEEKLY, DAILY, MONTHLY or CUSTOM
 * @param timezone       IANA name, UTC unless given
 * @param scheduleConfig see {@link ScheduleInput}
 * @param participants   user ids in order of their turns, single or in groups; may be empty
 * @param layers         further layers, see {@link LayerInput}
 * @param externalSystemId  with an {@code externalSystem} and its {@code integrationConfig}, see {@code ExternalInput}
 */
public record RotationInput(
        @Nullable String name,
        @Nullable String description,
        @Nullable String rotationType,
        @Nullable String status,
        @Nullable String teamName,
        @Nullable String teamDescription,
        @Nullable Map<String, @Nullable Object> scheduleConfig,
        @Nullable String timezone,
        @Nullable String externalSystem,
        @Nullable List<@Nullable Object> participants,
        @Nullable List<@Nullable LayerInput> layers,
        @Nullable String externalSystemId,
        @Nullable Map<String, @Nullable Object> integrationConfig) {

    private static final int NAME_LIMIT = 200, TEXT_LIMIT = 2000, MAX_LAYERS = 10;

    public static RotationInput of(Rotation rotation) {
        var plan = rotation.plan();
        // without the length, which stays unless the caller gives another
        var schedule = written(plan.schedule());
        return new RotationInput(
                plan.name(),
                plan.description(),
                plan.type().name(),
                plan.status().name(),
                plan.teamName(),
                plan.teamDescription(),
                schedule,
                plan.zone().getId(),
                rotation.source().system().name(),
                new ArrayList<>(plan.participants().stream()
                        .map(group -> group.stream().map(UUID::toString).toList())
                        .toList()),
                new ArrayList<>(plan.layers().stream().map(LayerInput::of).toList()),
                rotation.source().schedule(),
                new LinkedHashMap<>(rotation.source().config()));
    }

    /** @return the schedule config without the length */
    static Map<String, @Nullable Object> written(ScheduleConfig schedule) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        written.put("start", schedule.start());
        written.put("handoff_time", schedule.handoffTime());
        written.put("weekdays", schedule.weekdays());
        written.put("restrict_to", schedule.restrictTo());
        return written;
    }

    /**
     * @param before       the rotation before the change; null for a new one
     * @param named        filled with each named person by input field
     * @return valid only if no error was added
     */
    public RotationPlan read(Instant now, @Nullable RotationPlan before, Map<String, UUID> named, InputErrors errors) {
        errors.requireText("name", name, NAME_LIMIT);
        errors.limitText("description", description, TEXT_LIMIT);
        errors.limitText("team_name", teamName, NAME_LIMIT);
        errors.limitText("team_description", teamDescription, TEXT_LIMIT);
        errors.requireText("rotation_type", rotationType, NAME_LIMIT);
        var knownType = errors.oneOf("rotation_type", rotationType, RotationType.class);
        var type = knownType == null ? RotationType.WEEKLY : knownType;
        var knownStatus = errors.oneOf("status", status, RotationStatus.class);
        errors.oneOf("external_system", externalSystem, ExternalSystem.class);
        var schedule = new ScheduleInput(scheduleConfig == null ? Map.of() : scheduleConfig, errors);
        var zone = readZone(schedule.timezone(), errors);
        // another type has another default length
        var length = before == null || before.type() != type ? null : before.schedule();
        return new RotationPlan(
                String.valueOf(name).strip(),
                orEmpty(description),
                type,
                knownStatus == null ? RotationStatus.ACTIVE : knownStatus,
                orEmpty(teamName),
                orEmpty(teamDescription),
                schedule.read(type, zone, now, length),
                zone,
                people(participants, ParticipantsInput.FIELD, named, errors),
                layers(type, zone, now, named, errors));
    }

    private List<Layer> layers(
            RotationType type, ZoneId zone, Instant now, Map<String, UUID> named, InputErrors errors) {
        var read = new ArrayList<Layer>();
        if (layers == null) {
            return read;
        }
        if (layers.size() > MAX_LAYERS) {
            errors.add("layers", "too_long", "at most " + MAX_LAYERS + " layers are allowed");
            return read;
        }
        for (int i = 0; i < layers.size(); i++) {
            var field = LayerInput.field(i);
            var layer = layers.get(i);
            if (layer == null) {
                errors.add(field, "wrong_type", "must be an object with schedule_config and participants");
                continue;
            }
            var people = people(layer.participants(), field + "." + ParticipantsInput.FIELD, named, errors);
            read.add(layer.read(i, type, zone, people, now, errors));
        }
        return read;
    }

    private static List<List<UUID>> people(
            @Nullable List<@Nullable Object> written, String field, Map<String, UUID> named, InputErrors errors) {
        var read = new ParticipantsInput(written, field, errors);
        named.putAll(read.byField());
        return read.groups();
    }

    private ZoneId readZone(@Nullable String inSchedule, InputErrors errors) {
        var written = timezone == null ? inSchedule : timezone;
        if (inSchedule != null && !inSchedule.equals(written)) {
            errors.add("schedule_config.timezone", "conflict", "differs from timezone");
        }
        return written == null ? ZoneId.of("UTC") : zone("timezone", written, errors);
    }

    public static ZoneId zone(String field, String written, InputErrors errors) {
        if (!ZoneId.getAvailableZoneIds().contains(written)) {
            errors.add(field, "unknown_value", "must be an IANA time zone such as America/Chicago");
            return ZoneId.of("UTC");
        }
        return ZoneId.of(written);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "RotationInput[" + name + "]"; // never a token
    }
}

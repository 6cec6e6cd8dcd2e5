package org.tocsin.oncall.rotation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/**
 * Request body of a layer.
 *
 * @param priority     by its position in the list unless given
 * @param rotationType the rotation's unless given
 * @param timezone     the rotation's unless given
 */
public record LayerInput(
        @Nullable Integer priority,
        @Nullable String rotationType,
        @Nullable String timezone,
        @Nullable Map<String, @Nullable Object> scheduleConfig,
        @Nullable List<@Nullable Object> participants) {

    private static final int MAX_PRIORITY = 100;

    static LayerInput of(Layer layer) {
        var schedule = RotationInput.written(layer.schedule());
        schedule.put("unit", layer.schedule().unit());
        schedule.put("interval", layer.schedule().interval());
        return new LayerInput(
                layer.priority(),
                layer.type().name(),
                layer.timezone(),
                schedule,
                new ArrayList<>(layer.participants().stream()
                        .map(group -> group.stream().map(UUID::toString).toList())
                        .toList()));
    }

    /** @return valid only if no error was added */
    Layer read(
            int index, RotationType usual, ZoneId usualZone, List<List<UUID>> named, Instant now, InputErrors errors) {
        var field = field(index);
        int given = priority == null ? index + 1 : priority;
        if (Math.abs(given) > MAX_PRIORITY) {
            errors.add(field + ".priority", "out_of_range", "must be from -" + MAX_PRIORITY + " to " + MAX_PRIORITY);
        }
        var knownType = errors.oneOf(field + ".rotation_type", rotationType, RotationType.class);
        var type = knownType == null ? usual : knownType;
        var where = field + "." + ScheduleInput.FIELD;
        var schedule = new ScheduleInput(scheduleConfig == null ? Map.of() : scheduleConfig, where, errors);
        var written = timezone == null ? schedule.timezone() : timezone;
        var zone = written == null ? usualZone : RotationInput.zone(field + ".timezone", written, errors);
        return new Layer(given, type, schedule.read(type, zone, now, null), zone.getId(), named);
    }

    static String field(int index) {
        return "layers[" + index + "]";
    }
}

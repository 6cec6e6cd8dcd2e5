package org.tocsin.oncall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.provider.ExternalSchedule;
import org.tocsin.oncall.roster.TurnUnit;
import org.tocsin.oncall.rotation.LayerInput;
import org.tocsin.oncall.rotation.RestrictionInput;
import org.tocsin.oncall.rotation.RotationInput;
import org.tocsin.oncall.rotation.RotationType;
import org.tocsin.oncall.schedule.RotationImport.PersonLine;

/**
 * An external schedule converted to the input of a rotation: its first layer becomes the rotation's own schedule, the others
 * become layers above it.
 *
 * @param notes sentences about parts that could not be converted
 */
record ImportedRotation(RotationInput input, List<String> notes) {

    private static final Duration DAY = Duration.ofDays(1), WEEK = Duration.ofDays(7);
    private static final int MAX_LAYERS = 11;

    /** @param people by external id; people without a user id here are left out */
    static ImportedRotation of(ExternalSchedule schedule, String name, Map<String, PersonLine> people, Instant now) {
        var notes = new ArrayList<String>();
        var layers = schedule.layers();
        if (layers.size() > MAX_LAYERS) {
            notes.add("Only " + MAX_LAYERS + " of its " + layers.size() + " layers are taken.");
            layers = layers.subList(0, MAX_LAYERS);
        }
        var over = new ArrayList<@Nullable LayerInput>();
        for (int i = 1; i < layers.size(); i++) {
            var layer = layers.get(i);
            over.add(new LayerInput(
                    i, RotationType.CUSTOM.name(), null, config(layer, schedule.zone()), participants(layer, people)));
        }
        var base = layers.isEmpty()
                ? new ExternalSchedule.Layer("", now, WEEK, List.of(), List.of(), List.of())
                : layers.get(0);
        return new ImportedRotation(
                new RotationInput(
                        name,
                        schedule.description(),
                        RotationType.CUSTOM.name(),
                        null,
                        null,
                        null,
                        config(base, schedule.zone()),
                        schedule.zone().getId(),
                        null,
                        participants(base, people),
                        over,
                        null,
                        null),
                notes);
    }

    /** People without a user here get no turn; the others keep their order. */
    private static List<@Nullable Object> participants(ExternalSchedule.Layer layer, Map<String, PersonLine> people) {
        return layer.people().stream()
                .map(person -> people.get(person.id()))
                .filter(Objects::nonNull)
                .map(PersonLine::user)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, @Nullable Object> config(ExternalSchedule.Layer layer, ZoneId zone) {
        var start = layer.start().atZone(zone).toLocalDateTime();
        var config = new LinkedHashMap<String, @Nullable Object>();
        config.put("start", start.toString());
        config.put("handoff_time", start.toLocalTime().toString());
        var turn = layer.turn();
        var unit = isMultiple(turn, WEEK) ? TurnUnit.WEEKS : isMultiple(turn, DAY) ? TurnUnit.DAYS : TurnUnit.HOURS;
        var length = unit == TurnUnit.WEEKS ? WEEK : unit == TurnUnit.DAYS ? DAY : Duration.ofHours(1);
        config.put("unit", unit.name());
        config.put("interval", (int) turn.dividedBy(length));
        if (!layer.weekdays().isEmpty()) {
            config.put(
                    RestrictionInput.WEEKDAYS,
                    layer.weekdays().stream().map(Enum::name).toList());
        }
        if (!layer.hours().isEmpty()) {
            config.put(
                    RestrictionInput.RESTRICT_TO,
                    layer.hours().stream()
                            .map(hours -> Map.of(
                                    "start", hours.start().toString(),
                                    "end", hours.end().toString()))
                            .toList());
        }
        return config;
    }

    private static boolean isMultiple(Duration turn, Duration of) {
        return turn.toSeconds() % of.toSeconds() == 0;
    }
}

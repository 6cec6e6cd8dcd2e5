package org.tocsin.oncall.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.TurnUnit;
import org.tocsin.oncall.roster.Turns;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;

class RotationInputTest {

    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2024-01-10T12:00:00Z");

    @Test
    void aWeekBeginsOnTheLatestMondayAtTheHandoff() {
        var schedule = schedule("WEEKLY", "UTC", Map.of("rotation_length_days", 7, "handoff_time", "09:00"));

        assertThat(schedule)
                .isEqualTo(new ScheduleConfig("2024-01-08T09:00:00", "09:00", TurnUnit.WEEKS, 1, List.of(), List.of()));
    }

    @Test
    void aDayBeginsAtTheLatestHandoffInItsZone() {
        assertThat(schedule("DAILY", "UTC", Map.of("handoff_time", "18:00")).start())
                .isEqualTo("2024-01-09T18:00:00");
        assertThat(schedule("DAILY", "Asia/Tokyo", Map.of("handoff_time", "18:00"))
                        .start())
                .isEqualTo("2024-01-10T18:00:00");
    }

    @Test
    void theHandoffIsTheTimeOfTheStartUnlessGiven() {
        var schedule = schedule("DAILY", "UTC", Map.of("start", "2020-10-30T01:30:00", "interval", 2));

        assertThat(schedule)
                .isEqualTo(new ScheduleConfig("2020-10-30T01:30:00", "01:30", TurnUnit.DAYS, 2, List.of(), List.of()));
    }

    @Test
    void lengthsInDaysNeedNoWeeks() {
        assertThat(schedule("WEEKLY", "UTC", Map.of("rotation_length_days", 14)).interval())
                .isEqualTo(2);
        assertThat(schedule("WEEKLY", "UTC", Map.of("rotation_length_days", 10)).unit())
                .isEqualTo(TurnUnit.DAYS);
    }

    @Test
    void anotherHandoffKeepsTheLength() {
        var before = new ScheduleConfig("2024-01-08T09:00:00", "09:00", TurnUnit.DAYS, 10, List.of(), List.of());
        var errors = new InputErrors();
        var changed = new ScheduleInput(Map.of("start", before.start(), "handoff_time", "10:00"), errors)
                .read(RotationType.WEEKLY, java.time.ZoneId.of("UTC"), NOW, before);

        assertThat(changed)
                .isEqualTo(new ScheduleConfig(before.start(), "10:00", TurnUnit.DAYS, 10, List.of(), List.of()));
    }

    @Test
    void aCustomRotationSaysWhatItCounts() {
        assertThat(schedule("CUSTOM", "UTC", Map.of("unit", "hours", "interval", 12))
                        .unit())
                .isEqualTo(TurnUnit.HOURS);
        assertThat(errorsOf(input("CUSTOM", Map.of("interval", 12), List.of())))
                .containsExactly("schedule_config.unit");
        assertThat(errorsOf(input("MONTHLY", Map.of("interval", 13), List.of())))
                .containsExactly("schedule_config.interval");
    }

    @Test
    void weeksOfListedDaysStayWeeks() {
        var schedule = schedule(
                "WEEKLY", "UTC", Map.of("rotation_length_days", 7, "weekdays", List.of("fri", "MONDAY", "FRI")));

        assertThat(schedule.unit()).isEqualTo(TurnUnit.WEEKS);
        assertThat(schedule.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void restrictionsAreCheckedOneByOne() {
        var window = Map.of("start", "9 o'clock", "end", "24:00", "days", "all");
        var config = Map.<String, Object>of(
                "weekdays", List.of("MON", "HOLIDAY"), "restrict_to", List.of(window, Map.of("start", "09:00")));

        assertThat(errorsOf(input("DAILY", config, List.of())))
                .containsExactlyInAnyOrder(
                        "schedule_config.weekdays[1]",
                        "schedule_config.restrict_to[0].start",
                        "schedule_config.restrict_to[0].days",
                        "schedule_config.restrict_to[1].end");
    }

    @Test
    void layersTakeTypeAndZoneOfTheRotationUnlessTheySayTheirOwn() {
        var own = new LayerInput(5, "DAILY", "Asia/Tokyo", Map.of("handoff_time", "09:00"), List.of());
        var plain = new LayerInput(null, null, null, null, null);
        var errors = new InputErrors();
        var plan = input("WEEKLY", Map.of(), List.of(own, plain)).read(NOW, null, new HashMap<>(), errors);
        errors.throwIfAny();

        assertThat(plan.layers())
                .extracting(Layer::priority, Layer::type, Layer::timezone)
                .containsExactly(tuple(5, RotationType.DAILY, "Asia/Tokyo"), tuple(2, RotationType.WEEKLY, "UTC"));
        assertThat(plan.turns(Set.of()))
                .extracting(Turns::name)
                .containsExactly("layer 1 (priority 5)", "layer 2 (priority 2)", "the rotation");
    }

    @Test
    void whatIsWrongInALayerIsFound() {
        var wrong = new LayerInput(101, "SOMETIMES", "Mars/Olympus", Map.of("interval", 0), List.of("ana"));

        assertThat(errorsOf(input("WEEKLY", Map.of(), List.of(wrong))))
                .containsExactlyInAnyOrder(
                        "layers[0].priority",
                        "layers[0].rotation_type",
                        "layers[0].timezone",
                        "layers[0].schedule_config.interval",
                        "layers[0].participants[0]");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var config = Map.<String, Object>of(
                "handoff_time", "25:00", "interval", 0, "restrict_to", List.of("night"), "start", 7);
        var input = new RotationInput(
                " ",
                null,
                "SOMETIMES",
                "SLEEPING",
                null,
                null,
                config,
                "Mars/Olympus",
                "PIGEONS",
                null,
                null,
                null,
                null);

        assertThat(errorsOf(input))
                .contains(
                        "name",
                        "rotation_type",
                        "status",
                        "timezone",
                        "external_system",
                        "schedule_config.handoff_time",
                        "schedule_config.interval",
                        "schedule_config.restrict_to[0]",
                        "schedule_config.start");
    }

    @Test
    void participantsComeSinglyOrInGroups() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();
        var errors = new InputErrors();

        var read = new ParticipantsInput(List.of(a.toString(), List.of(a.toString(), b.toString())), errors);

        assertThat(errors.isEmpty()).isTrue();
        assertThat(read.groups()).containsExactly(List.of(a), List.of(a, b));
        assertThat(read.byField()).containsKeys("participants[0]", "participants[1][0]", "participants[1][1]");
    }

    @Test
    void participantsThatAreNoIdsAreNamed() {
        var errors = new InputErrors();
        var a = UUID.randomUUID().toString();
        var written = new ArrayList<Object>(List.of("ana", List.of(), List.of(a, a), 7));
        written.add(null);

        new ParticipantsInput(written, errors);

        assertThat(fields(errors))
                .containsExactly(
                        "participants[0]",
                        "participants[1]",
                        "participants[2][1]",
                        "participants[3]",
                        "participants[4]");
    }

    private static RotationInput input(String type, Map<String, Object> config, List<LayerInput> layers) {
        return new RotationInput(
                "Primary", null, type, null, null, null, config, "UTC", null, null, layers, null, null);
    }

    private static ScheduleConfig schedule(String type, String zone, Map<String, Object> config) {
        var errors = new InputErrors();
        var input =
                new RotationInput("Primary", null, type, null, null, null, config, zone, null, null, null, null, null);
        var plan = input.read(NOW, null, new HashMap<>(), errors);
        errors.throwIfAny();
        return plan.schedule();
    }

    private static List<String> errorsOf(RotationInput input) {
        var errors = new InputErrors();
        input.read(NOW, null, new HashMap<>(), errors);
        return fields(errors);
    }

    private static List<String> fields(InputErrors errors) {
        try {
            errors.throwIfAny();
            return List.of();
        } catch (InvalidInput e) {
            return e.errors().stream().map(FieldError::field).toList();
        }
    }
}

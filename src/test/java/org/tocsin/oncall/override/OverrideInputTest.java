package org.tocsin.oncall.override;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.override.OverrideInput.ShiftInput;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;

class OverrideInputTest {

    private static final String ROTATION = UUID.randomUUID().toString();
    private static final String ANA = UUID.randomUUID().toString(),
            BO = UUID.randomUUID().toString();
    private static final String START = "2026-06-01T08:30:00Z", END = "2026-06-01T10:45:00+02:00";

    private final InputErrors errors = new InputErrors();
    private final Map<String, UUID> named = new LinkedHashMap<>();

    @Test
    void aReplacementNamesBoth() {
        var plan = input("replace", ANA, BO, START, END, null).read(named, errors);

        assertThat(fields()).isEmpty();
        assertThat(plan.kind()).isEqualTo(OverrideKind.REPLACE);
        assertThat(plan.end()).isEqualTo("2026-06-01T08:45:00Z");
        assertThat(named).containsOnlyKeys("user", "replaces");
    }

    @Test
    void aRemovalMayNameThePersonEitherWay() {
        assertThat(input("REMOVE", ANA, null, START, END, null)
                        .read(named, errors)
                        .leaves())
                .hasToString(ANA);
        assertThat(input("REMOVE", null, ANA, START, END, null)
                        .read(named, errors)
                        .leaves())
                .hasToString(ANA);
        assertThat(fields()).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        input("SWAP", "ana", "bo", START, START, null).read(named, errors);

        assertThat(fields()).contains("kind", "replaces", "user", "end_time");
    }

    @Test
    void whatIsMissingIsNamed() {
        new OverrideInput(null, "REPLACE", null, null, null, null, null, null).read(named, errors);

        assertThat(fields()).containsExactlyInAnyOrder("rotation", "start_time", "end_time", "replaces", "user");
    }

    @Test
    void nobodyReplacesThemselvesOrForEver() {
        input("REPLACE", ANA, ANA, START, "2027-06-03T00:00:00Z", null).read(named, errors);

        assertThat(fields()).containsExactlyInAnyOrder("user", "end_time");
    }

    @Test
    void aTemporaryScheduleSaysWhoIsOnCall() {
        var shifts = List.of(new ShiftInput(START, END, ANA, null), new ShiftInput(START, END, null, List.of(ANA, BO)));

        var plan = input("TEMPORARY", null, null, START, END, shifts).read(named, errors);

        assertThat(fields()).isEmpty();
        assertThat(plan.shifts()).hasSize(3);
        assertThat(named).containsKeys("shifts[0].user", "shifts[1].users[0]", "shifts[1].users[1]");
    }

    @Test
    void shiftsAreCheckedOneByOne() {
        var shifts = List.of(new ShiftInput(END, START, "ana", null), new ShiftInput("noon", null, null, null));

        input("TEMPORARY", null, null, START, END, shifts).read(named, errors);
        input("TEMPORARY", null, null, START, END, null).read(named, errors);

        assertThat(fields())
                .containsExactlyInAnyOrder(
                        "shifts[0].end",
                        "shifts[0].user",
                        "shifts[1].start",
                        "shifts[1].end",
                        "shifts[1].user",
                        "shifts");
    }

    private static OverrideInput input(
            String kind, String replaces, String user, String start, String end, List<ShiftInput> shifts) {
        return new OverrideInput(ROTATION, kind, replaces, user, start, end, "dentist", shifts);
    }

    private List<String> fields() {
        try {
            errors.throwIfAny();
            return List.of();
        } catch (InvalidInput e) {
            return e.errors().stream().map(FieldError::field).toList();
        }
    }
}

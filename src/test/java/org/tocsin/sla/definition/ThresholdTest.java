package org.tocsin.sla.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.sla.clock.Threshold;

/** Thresholds: written, ordered, and refused. */
class ThresholdTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "80, 80%, true",
        "80 %, 80%, true",
        "99.5%, 99.5%, true",
        "75.0, 75%, true",
        "100, 100%, false",
        "150, 150%, false",
        "1000, 1000%, false",
        "-10m, -10m, true",
        "+1h, +1h, false",
        "-2h, -2h, true",
        "+3d, +3d, false",
        "-1d, -1d, true",
    })
    void isReadAndWritten(String text, String written, boolean before) throws Exception {
        var threshold = Threshold.parse(text);

        assertThat(threshold.text()).isEqualTo(written);
        assertThat(threshold.isBeforeTarget()).isEqualTo(before);
        assertThat(JSON.readValue(JSON.writeValueAsString(threshold), Threshold.class))
                .isEqualTo(threshold);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0.5", "1001", "80.123", "10m", "-0m", "+366d", "-1w", "+1.5h", "soon", "-80", "١%"})
    void isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Threshold.parse(text));
    }

    @Test
    void knowsItsDistance() {
        assertThat(Threshold.parse("-10m").offset()).isEqualTo(Duration.ofMinutes(-10));
        assertThat(Threshold.parse("+2h").offset()).isEqualTo(Duration.ofHours(2));
        assertThat(Threshold.parse("-1d").days()).isEqualTo(-1);
    }

    @Test
    void followEachOtherOnce() {
        assertThat(read(null, "+3d", 150, "80%", "-10m", "80", "+1h"))
                .extracting(Threshold::text)
                .containsExactly("80%", "-10m", "150%", "+1h", "+3d");
        assertThat(read(75.0)).extracting(Threshold::text).containsExactly("75%");
        assertThat(read(null)).extracting(Threshold::text).containsExactly("80%");
        assertThat(read(80.0, 90, 80)).hasSize(2);
    }

    @Test
    void areRefusedWithTheFieldNamed() {
        assertThat(refused(100.0)).containsExactly("escalation_threshold_percent");
        assertThat(refused(null, 100)).containsExactly("thresholds[0]");
        assertThat(refused(null, "+1h", "150")).containsExactly("thresholds[0]");
        assertThat(refused(null, "80", "never")).containsExactly("thresholds[1]");
        assertThat(refused(null, "80", "-60m")).containsExactly("thresholds[1]");
        assertThat(refused(75.0, 80, 90)).containsExactly("escalation_threshold_percent");
        assertThat(refused(75.0, "-10m")).containsExactly("escalation_threshold_percent");
        assertThat(refused(null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).containsExactly("thresholds");
    }

    @Test
    void aChangeOfOneFieldCarriesTheOther() throws Exception {
        assertThat(changed("{\"escalation_threshold_percent\":75}")).isEqualTo("75.0 [75, 90%]");
        assertThat(changed("{\"thresholds\":[\"-5m\"]}")).isEqualTo("null [-5m]");
        assertThat(changed("{\"escalation_threshold_percent\":null}")).isEqualTo("null [80%, 90%]");
        assertThat(changed("{\"thresholds\":null}")).isEqualTo("null null");
        assertThat(changed("{\"name\":\"x\"}")).isEqualTo("80.0 [80%, 90%]");
    }

    private static String changed(String patch) throws Exception {
        var whole =
                (ObjectNode) JSON.readTree("{\"escalation_threshold_percent\":80,\"thresholds\":[\"80%\",\"90%\"]}");
        var change = (ObjectNode) JSON.readTree(patch);
        ThresholdCheck.reconcile(whole, change);
        whole.setAll(change);
        var percent = whole.hasNonNull("escalation_threshold_percent")
                ? whole.get("escalation_threshold_percent").asDouble()
                : null;
        return percent + " " + JSON.convertValue(whole.get("thresholds"), List.class);
    }

    private static List<String> refused(@Nullable Double percent, Object... thresholds) {
        var errors = new InputErrors();
        new ThresholdCheck(errors, 60, 80).read(percent, Arrays.asList(thresholds));
        try {
            errors.throwIfAny();
            return List.of();
        } catch (InvalidInput e) {
            return e.errors().stream().map(FieldError::field).toList();
        }
    }

    private static List<Threshold> read(@Nullable Double percent, Object... thresholds) {
        var errors = new InputErrors();
        var read = new ThresholdCheck(errors, 60, 80).read(percent, Arrays.asList(thresholds));
        errors.throwIfAny();
        return read;
    }
}

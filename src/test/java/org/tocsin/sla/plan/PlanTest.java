package org.tocsin.sla.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.sla.catalogue.PlanSlot;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.clock.Threshold;
import org.tocsin.sla.definition.SlaDefinitionCheck;
import org.tocsin.sla.definition.SlaDefinitionRequest;
import org.tocsin.tenancy.Plan;

/** Figures, ranges and overrides of plans. */
class PlanTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "STANDARD, 30, 480, 60, 960, 480, 2880, 960, 8640, 50",
        "PREMIUM, 15, 240, 30, 480, 240, 1440, 480, 4320, 100",
        "ENTERPRISE, 5, 60, 10, 120, 60, 360, 180, 1080, 250",
        "GOVERNMENT, 10, 120, 20, 240, 120, 720, 300, 2160, 200"
    })
    void templatesHaveTheFiguresOfTheContract(
            Plan plan,
            int cmtta,
            int cmttr,
            int hmtta,
            int hmttr,
            int mmtta,
            int mmttr,
            int lmtta,
            int lmttr,
            int usd) {
        var terms = PlanTerms.of(plan);

        assertThat(List.of(PlanSlot.values()).stream().map(terms.figures()::minutes))
                .containsExactly(cmtta, cmttr, hmtta, hmttr, mmtta, mmttr, lmtta, lmttr);
        assertThat(terms.penaltyPerHour()).isEqualByComparingTo(BigDecimal.valueOf(usd));
        assertThat(terms.currency()).isEqualTo("USD");
        assertThat(terms.dataSovereignty()).isEqualTo(plan == Plan.GOVERNMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL_MTTA, critical_mtta_minutes, 120, 90, 90",
        "CRITICAL_MTTR, critical_mttr_hours, 48, 90, 1.5",
        "HIGH_MTTA, high_mtta_minutes, 240, 30, 30",
        "HIGH_MTTR, high_mttr_hours, 72, 120, 2",
        "MEDIUM_MTTA, medium_mtta_hours, 24, 100, 1.67",
        "MEDIUM_MTTR, medium_mttr_hours, 168, 600, 10",
        "LOW_MTTA, low_mtta_hours, 72, 61, 1.02",
        "LOW_MTTR, low_mttr_hours, 720, 1, 0.02"
    })
    void aFigureIsShownInItsUnitAndReadBack(PlanSlot slot, String field, int most, int minutes, String shown) {
        assertThat(slot.field()).isEqualTo(field);
        assertThat(slot.max()).isEqualTo(most);
        assertThat(slot.figure(minutes)).hasToString(shown);
        assertThat(slot.minutes(new BigDecimal(shown))).isEqualTo(minutes);
        assertThat(PlanSlot.ofField(field)).contains(slot);
    }

    @ParameterizedTest
    @CsvSource({
        "critical_mtta_minutes, 1, 120",
        "critical_mttr_hours, 1, 48",
        "high_mtta_minutes, 1, 240",
        "high_mttr_hours, 1, 72",
        "medium_mtta_hours, 1, 24",
        "medium_mttr_hours, 1, 168",
        "low_mtta_hours, 1, 72",
        "low_mttr_hours, 1, 720",
        "notification_threshold_pct, 50, 99",
        "penalty_per_hour, 0, 1000000000"
    })
    void figuresHaveRanges(String field, int least, int most) {
        assertThat(refused("{\"" + field + "\":" + least + "}")).isEmpty();
        assertThat(refused("{\"" + field + "\":" + most + "}")).isEmpty();
        assertThat(refused("{\"" + field + "\":" + (least - 1) + "}")).containsExactly(field);
        assertThat(refused("{\"" + field + "\":" + (most + 1) + "}")).containsExactly(field);
        assertThat(refused("{\"" + field + "\":\"many\"}")).containsExactly(field);
        assertThat(refused("{\"" + field + "\":1.555}")).containsExactly(field);
    }

    @Test
    void overridesAreLaidOverTheTemplate() {
        var overrides = read("{\"high_mttr_hours\":1.5,\"notification_threshold_pct\":90,\"currency\":\"eur\","
                + "\"compliance_flags\":[\"ISO 27001\"],\"allowed_channels\":[],\"low_mtta_hours\":null}");
        var terms = PlanTerms.of(Plan.GOVERNMENT).with(overrides);

        assertThat(terms.figures().minutes(PlanSlot.HIGH_MTTR)).isEqualTo(90);
        assertThat(terms.figures().minutes(PlanSlot.LOW_MTTA)).isEqualTo(300);
        assertThat(terms.figures().warning()).isEqualTo(90);
        assertThat(terms.currency()).isEqualTo("EUR");
        assertThat(terms.complianceFlags()).containsExactly("ISO 27001");
        assertThat(terms.allowedChannels()).isEmpty();
        assertThat(PlanTerms.of(Plan.GOVERNMENT).allowedChannels())
                .containsExactlyInAnyOrder("EMAIL", "WEBHOOK", "WEBSOCKET");
        assertThat(
                        refused(
                                "{\"uptime\":1,\"currency\":\"Euros\",\"allowed_channels\":[\"PIGEON\"],\"compliance_flags\":7}"))
                .containsExactlyInAnyOrder("uptime", "currency", "allowed_channels[0]", "compliance_flags");
    }

    @Test
    void theThresholdIsThatOfMostDefinitions() {
        assertThat(PlanDefinitions.mostCommon(List.of())).isEqualTo(80);
        assertThat(PlanDefinitions.mostCommon(List.of(90.0, 70.0, 90.0))).isEqualTo(90);
        assertThat(PlanDefinitions.mostCommon(List.of(90.0, 70.0))).isEqualTo(70);
    }

    @Test
    void aNewTargetKeepsTheLaterThresholds() {
        var terms = PlanDefinitions.terms(PlanSlot.HIGH_MTTR, 480, 80);
        var offset = new SlaDefinitionCheck(new InputErrors(), 80).read(json(terms, "[\"-2h\",\"150\",\"+1d\"]"));

        assertThat(offset.retargeted(240, null).thresholds())
                .extracting(Threshold::text)
                .containsExactly("-2h", "150%", "+1d");
        assertThat(offset.retargeted(60, null).thresholds())
                .extracting(Threshold::text)
                .containsExactly("80%", "150%", "+1d");
        assertThat(offset.retargeted(240, 95.0).thresholds())
                .extracting(Threshold::text)
                .containsExactly("95%", "150%", "+1d");
    }

    private static SlaDefinitionRequest json(SlaDefinition.Terms terms, String thresholds) {
        try {
            ObjectNode whole = JSON.valueToTree(terms);
            whole.putNull("escalationThresholdPercent").set("thresholds", JSON.readTree(thresholds));
            return JSON.treeToValue(whole, SlaDefinitionRequest.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> read(String json) {
        var errors = new InputErrors();
        try {
            var read = new PlanInput(errors, "").overrides(JSON.readTree(json));
            errors.throwIfAny();
            return read;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> refused(String json) {
        try {
            read(json);
            return List.of();
        } catch (InvalidInput e) {
            return e.errors().stream().map(FieldError::field).toList();
        }
    }
}

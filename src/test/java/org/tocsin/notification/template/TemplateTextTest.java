package org.tocsin.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.notification.words.TemplateText;
import org.tocsin.platform.problem.InvalidInput;

class TemplateTextTest {

    private static final Map<String, String> VALUES =
            Map.of("incident_id", "12", "severity", "HIGH", "service", "", "incident_title", "{odd} <title> {{x}}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "URGENT: Incident #{incident_id} Escalated | URGENT: Incident #12 Escalated",
                "{{severity}} | {severity}",
                "{{{severity}}} | {HIGH}",
                "a {{ b }} c | a { b } c",
                "{{}} | {}",
                "{incident_title} | {odd} <title> {{x}}",
                "{#service}Service: {service}. {/service}{^service}No service. {/service}End | No service. End",
                "{#severity}({severity}){/severity} | (HIGH)",
                "{ severity } | HIGH",
                "{target_time}. | .",
                "100 % & more | 100 % & more"
            })
    void rendersSingleBraces(String template, String expected) {
        assertThat(new TemplateText(template).render(VALUES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{severity", "severity}", "{a{b}", "{#service}open", "{/service}", "{=x y=}", "{two\nlines}"})
    void saysWhatCannotBeRead(String template) {
        assertThatThrownBy(() -> new TemplateText(template).render(VALUES))
                .isInstanceOf(TemplateText.BadTemplate.class);
    }

    @Test
    void namesItsVariables() {
        assertThat(new TemplateText("{a} {#b}{c}{/b} {^d}x{/d} {{e}}").variables())
                .containsExactly("a", "b", "c", "d");
        assertThatThrownBy(() -> new TemplateText("{>other}").variables()).isInstanceOf(TemplateText.BadTemplate.class);
    }

    @Test
    void aTemplateWithUnknownVariablesIsRefusedWithAllOfThemNamed() {
        var request = new TemplateRequest(
                "Mine",
                "ESCALATION",
                "EMAIL",
                "{incident_id} {no_such}",
                "{incident_title.class} {open",
                List.of("severity", "other"),
                "klingonisch",
                null,
                null);
        assertThatThrownBy(request::checked)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "variables[1]", "subject_template", "body_template", "locale"))
                .hasMessageContaining("no_such at character 15")
                .hasMessageContaining("brace at character 24");
    }

    @Test
    void theExampleOfTheSeedIsTaken() {
        var draft = new TemplateRequest(
                        "Email Escalation Alert",
                        "ESCALATION",
                        "EMAIL",
                        "URGENT: Incident #{incident_id} Escalated",
                        "Incident #{incident_id} has been escalated to Level {escalation_level}. Please respond"
                                + " immediately.",
                        List.of("incident_id", "incident_title", "escalation_level"),
                        null,
                        true,
                        true)
                .checked();
        assertThat(draft.variables()).containsExactly("incident_id", "incident_title", "escalation_level");
        assertThat(draft.standard()).isTrue();
    }
}

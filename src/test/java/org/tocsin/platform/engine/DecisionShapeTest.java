package org.tocsin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.problem.FieldError;

class DecisionShapeTest {

    private final DecisionShape shape = new DecisionShape();

    @Test
    void whatIsShippedIsTaken() throws IOException {
        for (var name : List.of("applicable-slas", "incident-classification", "escalation-matrix")) {
            assertThat(check(Files.readString(Path.of("decisions", name + ".dmn"))))
                    .isEmpty();
        }
    }

    @Test
    void aRuleWithoutAnAnswerIsNamedWithItsLine() {
        assertThat(shape.check("t.dmn", table("<outputEntry id='a'><text>1</text></outputEntry>")))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.field()).isEqualTo("t.dmn:6");
                    assertThat(e.code()).isEqualTo("required");
                    assertThat(e.message()).isEqualTo("line 6, r: has 1 answers for 2 outputs");
                });
        assertThat(
                        check(
                                table(
                                        "<outputEntry id='a'><text>1</text></outputEntry><outputEntry id='b'><text> </text></outputEntry>")))
                .containsExactly("line 8, b: output Why has no answer; write null if none is meant");
        assertThat(check(table("<outputEntry id='a'><text>1</text></outputEntry><outputEntry id='b'/>")))
                .hasSize(1);
    }

    @Test
    void anotherLanguageIsRefused() {
        var answers = "<outputEntry id='a' expressionLanguage='javascript'><text>1</text></outputEntry>"
                + "<outputEntry id='b'><text>2</text></outputEntry>";

        assertThat(check(table(answers)))
                .containsExactly("line 8, a: expressions are written in FEEL, not in javascript");
    }

    @Test
    void aTableOfOursKeepsItsOutputs() throws IOException {
        var without = Files.readString(Path.of("decisions/applicable-slas.dmn"))
                .replaceFirst("<output id=\"Output_1\"[^>]*/>", "")
                .replaceAll("(?s)<outputEntry id=\"Rule_\\d_output_1\">.*?</outputEntry>", "");

        assertThat(check(without))
                .containsExactly("line 3, applicable-slas: the output chosen is missing; our process reads it");
    }

    private List<String> check(String table) {
        return shape.check("t.dmn", table).stream().map(FieldError::message).toList();
    }

    private static String table(String answers) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="t" name="t"><decisionTable id="dt">
                    <input id="i"><inputExpression id="ie" typeRef="string"><text>priority</text></inputExpression></input>
                    <output id="o" name="chosen"/>
                    <output id="p" name="reason" label="Why"/>
                    <rule id="r">
                      <inputEntry id="e"><text>"P0"</text></inputEntry>
                      %s
                    </rule>
                  </decisionTable></decision>
                </definitions>""".formatted(answers);
    }
}

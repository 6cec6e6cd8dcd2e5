package org.tocsin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeelTextsTest {

    private final FeelTexts feel = new FeelTexts();

    @Test
    void aTableThatParsesIsTaken() {
        assertThat(feel.check("t.dmn", table("\"P0\",\"P1\"", "candidates[matches].id")))
                .isEmpty();
    }

    @Test
    void aBrokenTextIsNamedWithItsLine() {
        var errors = feel.check("t.dmn", table("[1..", "\"yes"));

        assertThat(errors).extracting(e -> e.field()).containsExactly("t.dmn:6", "t.dmn:7");
        assertThat(errors.get(0).message()).startsWith("line 6, [1..: ");
    }

    private static String table(String entry, String output) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="t" name="t"><decisionTable id="dt">
                    <input id="i"><inputExpression id="ie" typeRef="string"><text>priority</text></inputExpression></input>
                    <output id="o" name="chosen"/>
                    <rule id="r">
                      <inputEntry id="e"><text>%s</text></inputEntry>
                      <outputEntry id="oe"><text>%s</text></outputEntry>
                    </rule>
                  </decisionTable></decision>
                </definitions>""".formatted(entry, output);
    }
}

package org.tocsin.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.junit.jupiter.api.Test;

class FeelReaderTest {

    private final FeelReader reader = new FeelReader(new FeelEngine.Builder().build());

    @Test
    void readsATextOnceAndEvaluatesItEachTime() {
        assertThat(reader.parseExpression("a + 1")).isSameAs(reader.parseExpression("a + 1"));
        assertThat(reader.evalExpression("a + 1", Map.of("a", 1)).right().get()).hasToString("2");
        assertThat(reader.evalExpression("a + 1", Map.of("a", 2)).right().get()).hasToString("3");
    }

    @Test
    void theSameTextIsAnotherInAnInputCell() {
        assertThat(reader.parseUnaryTests("1")).isSameAs(reader.parseUnaryTests("1"));
        assertThat(reader.parseUnaryTests("1")).isNotEqualTo(reader.parseExpression("1"));
    }

    @Test
    void whatCantBeReadStaysUnread() {
        assertThat(reader.parseExpression("a +").isLeft()).isTrue();
        assertThat(reader.evalExpression("a +", Map.of("a", 1)).isLeft()).isTrue();
    }
}

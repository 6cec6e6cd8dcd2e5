package org.tocsin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.process.Model;

/** Checks our decision files against the design rules. */
class DecisionModelTest {

    static List<Path> files() {
        return Model.files("decisions", ".dmn");
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void keepsTheRules(Path file) {
        var model = Model.read(file);

        DecisionRules.check(model);

        assertThat(model.violations()).isEmpty();
    }
}

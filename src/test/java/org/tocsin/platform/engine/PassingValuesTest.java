package org.tocsin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Scenario;

@Scenario
class PassingValuesTest {

    private final PassingValues values = new PassingValues();
    private final ProcessEngineConfigurationImpl engine;

    PassingValuesTest(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void areWhatTheEngineTakesThemFor() {
        assertThat(serializer(Map.of("priority", "P0"))).isEqualTo(values.getName());
        assertThat(serializer(List.of("a"))).isEqualTo(values.getName());
        assertThat(serializer(Instant.EPOCH)).isEqualTo(values.getName());
        assertThat(serializer("text")).isEqualTo("string");
        assertThat(serializer(Date.from(Instant.EPOCH))).isEqualTo("date");
    }

    @Test
    void mapsAndListsOfATransactionStayTheObjectsTheyAre() {
        var facts = Map.of("priority", "P0");
        var value = (UntypedValueImpl) Variables.untypedValue(facts, true);

        assertThat(values.canHandle(value)).isTrue();
        assertThat(values.convertToTypedValue(value).getValue()).isSameAs(facts);
        assertThat(values.convertToTypedValue(value).isTransient()).isTrue();
        assertThat(values.canHandle(Variables.untypedValue(List.of("a"), true))).isTrue();
    }

    @Test
    void whatIsKeptOrComesAsTextIsLeftToTheEngine() {
        assertThat(values.canHandle(Variables.untypedValue(Map.of("a", 1)))).isFalse();
        assertThat(values.canHandle(Variables.untypedValue("text", true))).isFalse();
        var text = Variables.serializedObjectValue("[]", true)
                .serializationDataFormat("application/json")
                .objectTypeName("java.util.ArrayList")
                .create();
        assertThat(values.canHandle(text)).isFalse();
    }

    private String serializer(Object value) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> engine.getVariableSerializers()
                        .findSerializerForValue(Variables.untypedValue(value, true))
                        .getName());
    }
}

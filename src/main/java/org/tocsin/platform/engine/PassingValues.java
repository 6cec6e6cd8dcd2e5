package org.tocsin.platform.engine;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Keeps transient maps, lists and instants, such as facts, as plain objects. They are never stored, yet the engine would serialise each as
 * JSON.
 */
class PassingValues extends AbstractTypedValueSerializer<ObjectValue> {

    PassingValues() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "passing";
    }

    /** Of several serialisers that fit, the engine uses the one with its default format. */
    @Override
    public String getSerializationDataformat() {
        return SerializationDataFormats.JSON.getName();
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value instanceof UntypedValueImpl
                && value.isTransient()
                && (value.getValue() instanceof Map
                        || value.getValue() instanceof Collection
                        || value.getValue() instanceof Temporal);
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), true).create();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        // nothing is stored
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
        return Variables.objectValue(null, true).create(); // the engine reads only a value that was removed
    }
}

package org.tocsin.platform.engine;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Transient maps and lists, the facts of a transaction, stay the objects they are. They are never stored, yet the engine would
 * write each as JSON.
 */
class PassingValues extends AbstractTypedValueSerializer<ObjectValue> {

    PassingValues() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "passing";
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value instanceof UntypedValueImpl
                && value.isTransient()
                && (value.getValue() instanceof Map || value.getValue() instanceof Collection);
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), true).create();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        // nothing is kept
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
        throw new IllegalStateException("A transient value was to be read back: " + fields.getName());
    }
}

package org.tocsin.oncall;

import org.springframework.stereotype.Component;
import org.tocsin.platform.InputErrors;

/** Says where a rotation is kept, and has it read from there. Within the transaction that changes the rotation. */
@Component
class RotationKeeping {

    private final ExternalSystems systems;
    private final ExternalStates states;
    private final ExternalOncallProcess process;

    RotationKeeping(ExternalSystems systems, ExternalStates states, ExternalOncallProcess process) {
        this.systems = systems;
        this.states = states;
        this.process = process;
    }

    /** @param store writes the rotation, between what it needs and what needs it */
    void keep(Rotation rotation, RotationInput input, Runnable store) {
        var errors = new InputErrors();
        var before = rotation.source();
        var source = systems.read(
                rotation.id(),
                input.externalSystem(),
                input.externalSystemId(),
                input.integrationConfig(),
                before,
                errors);
        errors.throwIfAny();
        if (!source.equals(before)) {
            rotation.keptBy(source);
        }
        store.run();
        if (!source.equals(before)) {
            states.follow(rotation, before);
            process.follow(rotation);
        }
    }

    /** After it was deleted. */
    void drop(Rotation rotation) {
        if (rotation.source().elsewhere()) {
            process.changed(rotation.id());
        }
    }
}

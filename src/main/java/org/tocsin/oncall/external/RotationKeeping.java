package org.tocsin.oncall.external;

import org.springframework.stereotype.Component;
import org.tocsin.oncall.rotation.ExternalStates;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationInput;
import org.tocsin.platform.problem.InputErrors;

/** Sets the external source of a rotation and starts reading it. Call within the transaction that changes the rotation. */
@Component
public class RotationKeeping {

    private final ExternalSystems systems;
    private final ExternalStates states;
    private final ExternalOncallProcess process;

    RotationKeeping(ExternalSystems systems, ExternalStates states, ExternalOncallProcess process) {
        this.systems = systems;
        this.states = states;
        this.process = process;
    }

    /** @param store stores the rotation, after its source is validated and before it is followed */
    public void keep(Rotation rotation, RotationInput input, Runnable store) {
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

    /** Stops following a rotation after its deletion. */
    public void drop(Rotation rotation) {
        if (rotation.source().elsewhere()) {
            process.changed(rotation.id());
        }
    }
}

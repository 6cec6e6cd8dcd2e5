package org.tocsin.oncall;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.NotFound;

/** The frame of every change to who is on call: what was is written first, and whoever waits for the next change looks again. */
@Component
class ScheduleEdits {

    private final RotationRepository rotations;
    private final WatchRepository watches;
    private final AssignmentBook book;
    private final OnCallHandoffProcess process;

    ScheduleEdits(
            RotationRepository rotations, WatchRepository watches, AssignmentBook book, OnCallHandoffProcess process) {
        this.rotations = rotations;
        this.watches = watches;
        this.book = book;
        this.process = process;
    }

    /** @return the rotation, locked, with everything up to now written */
    Rotation begin(UUID id) {
        var rotation = rotations.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("rotation", id));
        settle(rotation);
        return rotation;
    }

    /** Writes what was, by the rules that still hold. */
    void settle(Rotation rotation) {
        book.write(rotation);
    }

    /** The change is made. */
    void follow(Rotation rotation) {
        process.changed(rotation);
    }

    /** The rotation goes; what was stays. */
    void end(Rotation rotation, Runnable deletion) {
        book.close(rotation);
        var instance = watches.findByRotationIdAndTenantId(rotation.id(), CurrentTenant.id())
                .map(Watch::processInstanceId)
                .orElse(null);
        deletion.run();
        process.gone(instance);
    }
}

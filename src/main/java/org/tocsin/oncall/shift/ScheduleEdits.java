package org.tocsin.oncall.shift;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationDeletion;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Wraps every change to who is on call: locks the rotation, records the past by the old rules, and after the change tells the
 * process that waits for the next change of shift. Call within a transaction.
 */
@Component
public class ScheduleEdits {

    private final RotationRepository rotations;
    private final WatchRepository watches;
    private final ShiftRecorder recorder;
    private final OnCallHandoffProcess process;
    private final ApplicationEventPublisher events;

    ScheduleEdits(
            RotationRepository rotations,
            WatchRepository watches,
            ShiftRecorder recorder,
            OnCallHandoffProcess process,
            ApplicationEventPublisher events) {
        this.rotations = rotations;
        this.watches = watches;
        this.recorder = recorder;
        this.process = process;
        this.events = events;
    }

    /** @return the edit's result */
    public <T> T change(UUID rotation, Function<Rotation, T> edit) {
        return changeIf(rotation, edit, result -> true);
    }

    /** @param changed tells from the edit's result whether it changed anything */
    public <T> T changeIf(UUID rotation, Function<Rotation, T> edit, Predicate<T> changed) {
        var locked = locked(rotation);
        var result = edit.apply(locked);
        if (changed.test(result)) {
            process.changed(locked);
        }
        return result;
    }

    /** @param ids in lock order */
    public void change(List<UUID> ids, Runnable edit) {
        var locked = ids.stream().map(this::locked).toList();
        edit.run();
        locked.forEach(process::changed);
    }

    /** Records the past, before something else changes who is on call. */
    public void settle(List<UUID> ids) {
        ids.forEach(this::locked);
    }

    /** Begins to watch the changes of shift of a new rotation. */
    public void added(Rotation rotation) {
        process.changed(rotation);
    }

    /** Deletes the rotation and its dependents; the recorded past stays. */
    public void delete(Rotation rotation) {
        events.publishEvent(new RotationDeletion(rotation.id()));
        recorder.close(rotation);
        var instance = watches.findByRotationIdAndTenantId(rotation.id(), CurrentTenant.id())
                .map(Watch::processInstanceId)
                .orElse(null);
        rotations.delete(rotation);
        process.gone(instance);
    }

    private Rotation locked(UUID id) {
        var rotation = rotations.getLocked("rotation", id);
        recorder.record(rotation);
        return rotation;
    }
}

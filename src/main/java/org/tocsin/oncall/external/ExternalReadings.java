package org.tocsin.oncall.external;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.provider.Timeline;
import org.tocsin.oncall.rotation.ExternalSource;
import org.tocsin.oncall.rotation.ExternalStates;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.platform.transaction.Command;

/** Applies a read of an external system to a rotation; past shifts stay unchanged. */
@Component
class ExternalReadings {

    private final ExternalStates states;
    private final ScheduleEdits edits;

    ExternalReadings(ExternalStates states, ScheduleEdits edits) {
        this.states = states;
        this.edits = edits;
    }

    /** @param asked the source that was read; the answer is dropped if the rotation has another source by now */
    @Command
    void note(UUID id, ExternalSource asked, Timeline timeline) {
        if (states.source(id).filter(asked::equals).isEmpty()) {
            return;
        }
        edits.changeIf(id, rotation -> states.note(id, asked, timeline), changed -> changed);
    }
}

package org.tocsin.oncall.external;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.provider.Timeline;
import org.tocsin.oncall.rotation.ExternalSource;
import org.tocsin.oncall.rotation.ExternalStates;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.platform.transaction.Command;

/** What another system says becomes who is on call, and who was stays as it was. */
@Component
class ExternalReadings {

    private final ExternalStates states;
    private final ScheduleEdits edits;

    ExternalReadings(ExternalStates states, ScheduleEdits edits) {
        this.states = states;
        this.edits = edits;
    }

    /** @param asked what was asked: an answer about something else by now is dropped */
    @Command
    void note(UUID id, ExternalSource asked, Timeline timeline) {
        if (states.source(id).filter(asked::equals).isEmpty()) {
            return;
        }
        edits.changeIf(id, rotation -> states.note(id, asked, timeline), changed -> changed);
    }
}

package org.tocsin.oncall.handoff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.people.ActivityChange;

/** Updates shifts when a person is deactivated or reactivated; the past is recorded first. */
@Component
class PeopleComeAndGo {

    private final Engagements engagements;
    private final ScheduleEdits edits;

    PeopleComeAndGo(Engagements engagements, ScheduleEdits edits) {
        this.engagements = engagements;
        this.edits = edits;
    }

    @EventListener
    void on(ActivityChange change) {
        var touched = engagements.of(change.user()).rotations();
        if (change.made()) {
            edits.change(touched, () -> {});
        } else {
            edits.settle(touched);
        }
    }
}

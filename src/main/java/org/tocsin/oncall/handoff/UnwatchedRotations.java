package org.tocsin.oncall.handoff;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.oncall.shift.Unwatched;
import org.tocsin.oncall.shift.WatchRepository;
import org.tocsin.platform.transaction.CurrentTenant;

/** At the start, begins to watch rotations that have no process instance yet, from versions before 'On-call handoff'. */
@Component
class UnwatchedRotations {

    private static final Logger log = LoggerFactory.getLogger(UnwatchedRotations.class);

    private final WatchRepository watches;
    private final ScheduleEdits edits;
    private final TransactionTemplate transaction;

    UnwatchedRotations(WatchRepository watches, ScheduleEdits edits, TransactionTemplate transaction) {
        this.watches = watches;
        this.edits = edits;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        List<Unwatched> unwatched =
                CurrentTenant.acrossAll(() -> transaction.execute(status -> watches.findUnwatched()));
        unwatched.forEach(one -> CurrentTenant.run(one.tenantId(), () -> watch(one.rotationId())));
        if (!unwatched.isEmpty()) {
            log.info("{} rotations are watched from now on", unwatched.size());
        }
    }

    private void watch(UUID rotation) {
        transaction.executeWithoutResult(status -> edits.change(List.of(rotation), () -> {}));
    }
}

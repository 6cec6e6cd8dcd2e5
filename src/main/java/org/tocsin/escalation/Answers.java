package org.tocsin.escalation;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways in which a climb ends, each written down once, whichever way the answer came. Each says whether it was news. */
@Component
class Answers {

    private final EscalationJournal journal;
    private final Clock clock;

    Answers(EscalationJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @param here it was the escalation itself that was answered, not its subject */
    boolean acknowledge(Escalation escalation, @Nullable String actor, boolean here) {
        var news = escalation.acknowledge(actor, clock.instant(), here);
        if (news) {
            journal.note(escalation, "acknowledged", actor, "Acknowledged at level " + escalation.level());
        }
        return news;
    }

    boolean resolve(Escalation escalation, @Nullable String actor) {
        var news = escalation.resolve(clock.instant());
        if (news) {
            journal.note(escalation, "resolved", actor, "Resolved at level " + escalation.level());
        }
        return news;
    }

    boolean cancel(Escalation escalation, @Nullable String actor, String because) {
        var news = escalation.cancel(because, clock.instant());
        if (news) {
            journal.note(escalation, "cancelled", actor, because);
        }
        return news;
    }
}

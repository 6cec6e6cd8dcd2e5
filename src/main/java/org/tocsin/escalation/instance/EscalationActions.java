package org.tocsin.escalation.instance;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;

/** The actions that people take on an escalation, with their history entries. Each returns whether anything changed. */
@Component
public class EscalationActions {

    private final EscalationJournal journal;
    private final PeopleService people;
    private final Clock clock;

    EscalationActions(EscalationJournal journal, PeopleService people, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /** @param here whether the escalation itself was acknowledged, not its subject */
    public boolean acknowledge(Escalation escalation, @Nullable String actor, boolean here) {
        var news = escalation.acknowledge(actor, person(escalation, actor), clock.instant(), here);
        if (news) {
            journal.note(escalation, "acknowledged", actor, "Acknowledged at level " + escalation.level());
        }
        return news;
    }

    public boolean resolve(Escalation escalation, @Nullable String actor) {
        var news = escalation.resolve(clock.instant());
        if (news) {
            journal.note(escalation, "resolved", actor, "Resolved at level " + escalation.level());
        }
        return news;
    }

    public boolean cancel(Escalation escalation, @Nullable String actor, String because) {
        var news = escalation.cancel(because, clock.instant());
        if (news) {
            journal.note(escalation, "cancelled", actor, because);
        }
        return news;
    }

    public void escalate(Escalation escalation, int level, String because, @Nullable String actor) {
        escalation.escalate(level, because, clock.instant());
        journal.note(escalation, "raised", actor, "To level " + level + ": " + because);
    }

    public void lower(Escalation escalation, int level, String because, @Nullable String actor) {
        var from = escalation.level();
        escalation.lower(level, because, clock.instant());
        journal.note(escalation, "lowered", actor, "From level " + from + " to level " + level + ": " + because);
    }

    public boolean snooze(Escalation escalation, Snooze snooze, @Nullable String actor) {
        var news = escalation.snooze(snooze);
        if (news) {
            journal.note(escalation, "snoozed", actor, "Until " + snooze.until() + ": " + snooze.because());
        }
        return news;
    }

    public boolean unsnooze(Escalation escalation, @Nullable String actor) {
        var news = escalation.unsnooze();
        if (news) {
            journal.note(escalation, "unsnoozed", actor, "Pages go out again");
        }
        return news;
    }

    /** @return the id of the person who answers; needed only where several must answer */
    private @Nullable UUID person(Escalation escalation, @Nullable String actor) {
        return actor == null || escalation.pages().awaited().isEmpty()
                ? null
                : people.withUsernames(List.of(actor)).stream()
                        .findFirst()
                        .map(Person::id)
                        .orElse(null);
    }
}

package org.tocsin.people.team;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.people.PersonDeletion;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.transaction.CurrentTenant;

/** Replaces a person who leaves as lead and manager of others. */
@Component
class PersonTies {

    private final UserRepository users;
    private final TeamRepository teams;
    private final Clock clock;

    PersonTies(UserRepository users, TeamRepository teams, Clock clock) {
        this.users = users;
        this.teams = teams;
        this.clock = clock;
    }

    @EventListener
    void on(PersonDeletion deletion) {
        var tenant = CurrentTenant.id();
        var led = teams.lockLedBy(deletion.user(), tenant);
        var reports = users.lockReportsOf(deletion.user(), tenant);
        var successor = deletion.successor();
        if (successor == null) {
            led.forEach(team -> deletion.object("leads or manages team " + team.name()));
            if (!reports.isEmpty()) {
                deletion.object("is the manager of " + reports.size() + (reports.size() == 1 ? " person" : " people"));
            }
            return;
        }
        var now = clock.instant();
        led.forEach(team -> team.handOver(deletion.user(), successor, now));
        var above = users.findByIdAndTenantId(deletion.user(), tenant)
                .map(user -> user.profile().manager())
                .filter(manager -> !manager.equals(successor))
                .orElse(null);
        // a successor who reported to the person now reports to the person's manager
        reports.forEach(user -> user.reportTo(user.id().equals(successor) ? above : successor, now));
    }
}

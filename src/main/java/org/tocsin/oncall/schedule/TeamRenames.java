package org.tocsin.oncall.schedule;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.people.team.TeamRenamed;
import org.tocsin.platform.transaction.CurrentTenant;

/** Updates the team name in rotations, which refer to their team by name, when the team is renamed. */
@Component
class TeamRenames {

    private final RotationRepository rotations;
    private final Clock clock;

    TeamRenames(RotationRepository rotations, Clock clock) {
        this.rotations = rotations;
        this.clock = clock;
    }

    @EventListener
    void on(TeamRenamed renamed) {
        var now = clock.instant();
        rotations
                .lockOfTeam(renamed.from(), CurrentTenant.id())
                .forEach(rotation -> rotation.moveToTeam(renamed.to(), now));
    }
}

package org.tocsin.people.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.User;

/**
 * A team as the API shows it.
 *
 * @param members ids of the active people whose team it is, by user name
 */
record TeamView(
        UUID id,
        String name,
        String description,
        @Nullable String email,
        @Nullable UUID lead,
        @Nullable UUID manager,
        List<UUID> members,
        Instant createdAt,
        Instant updatedAt) {

    static TeamView of(Team team, List<User> members) {
        var plan = team.plan();
        return new TeamView(
                team.id(),
                plan.name(),
                plan.description(),
                plan.email(),
                plan.lead(),
                plan.manager(),
                members.stream().map(User::id).toList(),
                team.createdAt(),
                team.updatedAt());
    }
}

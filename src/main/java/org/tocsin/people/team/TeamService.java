package org.tocsin.people.team;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.PeopleService;
import org.tocsin.people.User;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Versioned;

/** Manages teams and their members; {@link Team} defines membership. */
@Service
class TeamService {

    private static final Logger log = LoggerFactory.getLogger(TeamService.class);

    private final TeamRepository teams;
    private final UserRepository users;
    private final PeopleService people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamService(
            TeamRepository teams,
            UserRepository users,
            PeopleService people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.teams = teams;
        this.users = users;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<TeamView> list(TeamFilter filter, PageQuery query) {
        var page = teams.findAll(filter.condition(), query.toPageable(Sort.by("name", "id")));
        var names = page.map(team -> lower(team.name())).toSet();
        var members = users.findActiveOfTeams(names, CurrentTenant.id()).stream()
                .collect(Collectors.groupingBy(user -> lower(Objects.requireNonNull(user.team()))));
        return page.map(team -> TeamView.of(team, members.getOrDefault(lower(team.name()), List.of())));
    }

    @Transactional(readOnly = true)
    Versioned<TeamView> get(UUID id) {
        return saved(teams.get("team", id));
    }

    @Command
    Versioned<TeamView> create(TeamInput input) {
        var plan = read(input, Set.of());
        refuseTaken(plan.name(), null);
        var team = teams.saveAndFlush(new Team(CurrentTenant.id(), plan, clock.instant()));
        moveMembers(plan.name(), plan.name(), input.members());
        log.info("Team {} was created", plan.name());
        return saved(team);
    }

    /** @param change from the locked team to the new one */
    @Command
    Versioned<TeamView> change(UUID id, @Nullable String ifMatch, UnaryOperator<TeamInput> change) {
        var team = lock(id, ifMatch);
        var before = team.plan();
        var input = change.apply(TeamInput.of(before));
        var plan = read(input, people(before));
        refuseTaken(plan.name(), id);
        team.describe(plan, clock.instant());
        teams.saveAndFlush(team);
        moveMembers(before.name(), plan.name(), input.members());
        if (!before.name().equals(plan.name())) {
            events.publishEvent(new TeamRenamed(before.name(), plan.name()));
            log.info("Team {} is called {} now", before.name(), plan.name());
        }
        return saved(team);
    }

    /** @param moveTo the team that takes its members, if it has any */
    @Command
    void delete(UUID id, @Nullable String ifMatch, @Nullable UUID moveTo) {
        var team = lock(id, ifMatch);
        if (moveTo != null) {
            var target = moveTo.equals(id)
                    ? null
                    : teams.findByIdAndTenantId(moveTo, CurrentTenant.id()).orElse(null);
            if (target == null) {
                throw new InvalidInput("move_to", "unknown_value", "is no other team of this tenant");
            }
            moveMembers(team.name(), target.name(), null);
        }
        var left = members(team).size();
        if (left > 0) {
            throw new Conflict("Team " + team.name() + " has " + left + (left == 1 ? " member" : " members")
                    + "; name the team that takes them with ?move_to=<team id>, or move them first.");
        }
        teams.delete(team);
        log.info("Team {} was deleted", team.name());
    }

    private Team.Plan read(TeamInput input, Set<UUID> known) {
        var errors = new InputErrors();
        var plan = input.read(errors);
        people.requireActive(input.people(errors), known, errors);
        errors.throwIfAny();
        return plan;
    }

    /** Writes the team's name into its members, and removes it from others. */
    private void moveMembers(String before, String name, @Nullable Collection<@Nullable UUID> members) {
        var wanted = members == null ? List.<UUID>of() : members;
        var now = clock.instant();
        for (var user : users.lockForTeam(wanted, before, CurrentTenant.id())) {
            var stays = members == null || members.contains(user.id());
            user.join(stays ? name : null, now);
        }
    }

    private void refuseTaken(String name, @Nullable UUID own) {
        teams.findByName(name, CurrentTenant.id())
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> {
                    throw new Conflict("There is a team " + other.name() + " already.");
                });
    }

    private Team lock(UUID id, @Nullable String ifMatch) {
        var team = teams.getLocked("team", id);
        ETags.require(ifMatch, team.version());
        return team;
    }

    private Versioned<TeamView> saved(Team team) {
        return new Versioned<>(TeamView.of(team, members(team)), team.version());
    }

    private List<User> members(Team team) {
        return users.findActiveOfTeams(Set.of(lower(team.name())), CurrentTenant.id());
    }

    private static Set<UUID> people(Team.Plan plan) {
        var people = new HashSet<UUID>();
        if (plan.lead() != null) {
            people.add(plan.lead());
        }
        if (plan.manager() != null) {
            people.add(plan.manager());
        }
        return people;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

package org.tocsin.escalation.responder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.oncall.OnCallService;
import org.tocsin.oncall.ResponderChoice;
import org.tocsin.oncall.ResponderRequirement;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.people.Role;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;

/** Chooses whom to page when a step has no responder: the policy's fallback, else the tenant's. Without either, the administrators are paged. */
@Service
public class Fallbacks {

    private static final int MAX_USERS = 50, MAX_TEXT = 255;

    private final EscalationSettingsRepository settings;
    private final PeopleService people;
    private final OnCallService onCall;
    private final Clock clock;

    Fallbacks(EscalationSettingsRepository settings, PeopleService people, OnCallService onCall, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.onCall = onCall;
        this.clock = clock;
    }

    /** @return the people of the first fallback that has anybody who meets the requirement */
    @Transactional(readOnly = true)
    public ResponderChoice of(@Nullable Fallback policys, Instant at, ResponderRequirement need) {
        var first = whom(policys, at, need);
        return first.people().isEmpty() ? first.and(whom(tenants(), at, need)) : first;
    }

    private @Nullable Fallback tenants() {
        return settings.findByTenantId(CurrentTenant.id())
                .map(EscalationSettings::fallback)
                .orElse(null);
    }

    private ResponderChoice whom(@Nullable Fallback fallback, Instant at, ResponderRequirement need) {
        if (fallback == null) {
            return ResponderChoice.NOBODY;
        }
        var those = ResponderChoice.NOBODY;
        if (fallback.users() != null) {
            those = those.and(onCall.among(people.findAll(fallback.users()), at, need));
        }
        if (fallback.role() != null) {
            those = those.and(onCall.among(people.withRole(Role.valueOf(fallback.role())), at, need));
        }
        if (fallback.team() != null) {
            those = those.and(onCall.onCall(fallback.team(), at, need));
        }
        return those;
    }

    @Transactional(readOnly = true)
    public Saved get() {
        return settings.findByTenantId(CurrentTenant.id())
                .map(s -> new Saved(s.fallback(), s.version()))
                .orElseGet(() -> new Saved(null, 0));
    }

    /** @param input null to remove the fallback */
    @Command
    public Saved set(@Nullable String ifMatch, @Nullable Input input) {
        var errors = new InputErrors();
        var fallback = read("fallback", input, errors);
        errors.throwIfAny();
        var row = settings.findByTenantId(CurrentTenant.id())
                .orElseGet(() -> new EscalationSettings(CurrentTenant.id(), clock.instant()));
        ETags.require(ifMatch, row.version());
        row.fallBackTo(fallback, clock.instant());
        var saved = settings.saveAndFlush(row);
        return new Saved(saved.fallback(), saved.version());
    }

    /** @return the validated fallback; null if it names nobody */
    @Nullable
    public Fallback read(String field, @Nullable Input input, InputErrors errors) {
        if (input == null) {
            return null;
        }
        var role = errors.oneOf(field + ".role", input.role(), Role.class);
        errors.limitText(field + ".team", input.team(), MAX_TEXT);
        var users = input.users() == null ? List.<UUID>of() : List.copyOf(input.users());
        if (users.size() > MAX_USERS) {
            errors.add(field + ".users", "too_long", "names " + users.size() + " people; at most " + MAX_USERS);
            return null;
        }
        requireActive(field, users, errors);
        var team = input.team() == null || input.team().isBlank()
                ? null
                : input.team().strip();
        if (users.isEmpty() && role == null && team == null) {
            errors.add(field, "required", "must name users, a role or a team");
        }
        return new Fallback(users, role == null ? null : role.name(), team);
    }

    private void requireActive(String field, List<UUID> users, InputErrors errors) {
        var known = people.findAll(users).stream().map(Person::id).toList();
        for (var i = 0; i < users.size(); i++) {
            if (!known.contains(users.get(i))) {
                errors.add(field + ".users[" + i + "]", "unknown_value", "is no active user");
            }
        }
    }

    /** At least one of {@code users} (ids), {@code role}, {@code team}. */
    public record Input(
            @Nullable List<UUID> users,
            @Nullable String role,
            @Nullable String team) {

        public static @Nullable Input of(@Nullable Fallback fallback) {
            return fallback == null ? null : new Input(fallback.users(), fallback.role(), fallback.team());
        }
    }

    record Saved(@Nullable Fallback fallback, int version) {}
}

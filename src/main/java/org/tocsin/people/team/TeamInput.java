package org.tocsin.people.team;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Address;
import org.tocsin.platform.problem.InputErrors;

/**
 * A team as a caller wrote it.
 *
 * @param name    unique in the tenant, in any case
 * @param lead    id of a person, who need not be a member
 * @param manager id of a person
 * @param members ids of all members: new ones leave their present team, others leave this one; unchanged unless given
 */
record TeamInput(
        @Nullable String name,
        @Nullable String description,
        @Nullable String email,
        @Nullable UUID lead,
        @Nullable UUID manager,
        @Nullable List<@Nullable UUID> members) {

    private static final int NAME_LIMIT = 200, TEXT_LIMIT = 2000, MAX_MEMBERS = 500;

    static TeamInput of(Team.Plan plan) {
        return new TeamInput(plan.name(), plan.description(), plan.email(), plan.lead(), plan.manager(), null);
    }

    /** @return valid only if no error was added */
    Team.Plan read(InputErrors errors) {
        errors.requireText("name", name, NAME_LIMIT);
        errors.limitText("description", description, TEXT_LIMIT);
        var mail = email == null || email.isBlank() ? null : Address.email(email);
        if (mail != null && mail.isEmpty()) {
            errors.add("email", "unknown_value", "is no e-mail address");
        }
        if (members != null && members.size() > MAX_MEMBERS) {
            errors.add("members", "too_long", "a team has at most " + MAX_MEMBERS + " members");
        }
        return new Team.Plan(
                name == null ? "" : name.strip(),
                description == null ? "" : description.strip(),
                mail == null ? null : mail.orElse(null),
                lead,
                manager);
    }

    /** @return the named people by their place in the input */
    Map<String, UUID> people(InputErrors errors) {
        var named = new LinkedHashMap<String, UUID>();
        if (lead != null) {
            named.put("lead", lead);
        }
        if (manager != null) {
            named.put("manager", manager);
        }
        for (int i = 0; members != null && i < Math.min(members.size(), MAX_MEMBERS); i++) {
            var member = members.get(i);
            if (member == null) {
                errors.add("members[" + i + "]", "required", "must be the id of a user");
            } else {
                named.put("members[" + i + "]", member);
            }
        }
        return named;
    }
}

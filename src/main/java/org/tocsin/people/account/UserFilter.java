package org.tocsin.people.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.people.Role;
import org.tocsin.people.User;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Specifications;

/**
 * {@code ?q=&role=&team=&department=&access=&active=} of the list of people.
 *
 * @param q    part of user name, name or e-mail address
 * @param team its name in any case
 */
public record UserFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable String team,
        @Nullable String department,
        @Nullable String access,
        @Nullable Boolean active) {

    public Specification<User> condition() {
        var errors = new InputErrors();
        var knownRole = errors.oneOf("role", role, Role.class);
        var knownAccess = errors.oneOf("access", access, Access.class);
        errors.limitText("q", q, 200);
        errors.limitText("team", team, 200);
        errors.limitText("department", department, 200);
        errors.throwIfAny();

        return Specifications.ofTenant(
                Specifications.contains(q, "username", "name", "email"),
                Specifications.has("roles", knownRole == null ? null : knownRole.name()),
                (user, query, is) ->
                        team == null ? null : is.equal(is.lower(user.get("team")), team.toLowerCase(Locale.ROOT)),
                Specifications.is("department", department),
                Specifications.is("access", knownAccess),
                Specifications.is("active", active));
    }
}

package org.tocsin.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.Access;
import org.tocsin.platform.InputErrors;

/**
 * {@code ?q=&role=&team=&department=&access=&active=} of the list of people.
 *
 * @param q    part of user name, name or e-mail address
 * @param team its name in any case
 */
record UserFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable String team,
        @Nullable String department,
        @Nullable String access,
        @Nullable Boolean active) {

    Specification<User> in(String tenantId) {
        var errors = new InputErrors();
        var knownRole = errors.oneOf("role", role, Role.class);
        var knownAccess = errors.oneOf("access", access, Access.class);
        errors.limitText("q", q, 200);
        errors.limitText("team", team, 200);
        errors.limitText("department", department, 200);
        errors.throwIfAny();
        return Specification.allOf(
                (user, query, is) -> is.equal(user.get("tenantId"), tenantId),
                containing(),
                knownRole == null
                        ? null
                        : (user, query, is) -> is.isTrue(is.function(
                                "jsonb_exists", Boolean.class, user.get("roles"), is.literal(knownRole.name()))),
                ofTeam(),
                equalTo("department", department),
                equalTo("access", knownAccess),
                equalTo("active", active));
    }

    private @Nullable Specification<User> ofTeam() {
        return team == null
                ? null
                : (user, query, is) -> is.equal(is.lower(user.get("team")), team.toLowerCase(Locale.ROOT));
    }

    private @Nullable Specification<User> containing() {
        if (q == null || q.isBlank()) {
            return null;
        }
        var part = "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return (user, query, is) -> is.or(
                is.like(is.lower(user.get("username")), part, '\\'),
                is.like(is.lower(user.get("name")), part, '\\'),
                is.like(is.lower(user.get("email")), part, '\\'));
    }

    private static @Nullable Specification<User> equalTo(String field, @Nullable Object value) {
        return value == null ? null : (user, query, is) -> is.equal(user.get(field), value);
    }
}

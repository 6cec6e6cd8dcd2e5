package org.tocsin.people;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.InputErrors;

/**
 * {@code ?q=&lead=&manager=&member=} of the list of teams.
 *
 * @param q part of name or description
 */
record TeamFilter(
        @Nullable String q,
        @Nullable UUID lead,
        @Nullable UUID manager,
        @Nullable UUID member) {

    Specification<Team> in(String tenantId) {
        var errors = new InputErrors();
        errors.limitText("q", q, 200);
        errors.throwIfAny();
        return Specification.allOf(
                (team, query, is) -> is.equal(team.get("tenantId"), tenantId),
                containing(),
                equalTo("lead", lead),
                equalTo("manager", manager),
                withMember(tenantId));
    }

    private @Nullable Specification<Team> containing() {
        if (q == null || q.isBlank()) {
            return null;
        }
        var part = "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return (team, query, is) -> is.or(
                is.like(is.lower(team.get("name")), part, '\\'),
                is.like(is.lower(team.get("description")), part, '\\'));
    }

    private @Nullable Specification<Team> withMember(String tenantId) {
        if (member == null) {
            return null;
        }
        return (team, query, is) -> {
            var names = query.subquery(String.class);
            var user = names.from(User.class);
            names.select(is.lower(user.get("team")))
                    .where(
                            is.equal(user.get("id"), member),
                            is.equal(user.get("tenantId"), tenantId),
                            is.isTrue(user.get("active")));
            return is.in(is.lower(team.get("name"))).value(names);
        };
    }

    private static @Nullable Specification<Team> equalTo(String field, @Nullable Object value) {
        return value == null ? null : (team, query, is) -> is.equal(team.get(field), value);
    }
}

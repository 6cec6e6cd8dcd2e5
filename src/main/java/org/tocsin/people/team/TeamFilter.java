package org.tocsin.people.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.people.User;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.Specifications;

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

    Specification<Team> condition() {
        var errors = new InputErrors();
        errors.limitText("q", q, 200);
        errors.throwIfAny();
        return Specifications.ofTenant(
                Specifications.contains(q, "name", "description"),
                Specifications.is("lead", lead),
                Specifications.is("manager", manager),
                withMember());
    }

    private Specification<Team> withMember() {
        if (member == null) {
            return Specification.unrestricted();
        }
        return (team, query, is) -> {
            var names = query.subquery(String.class);
            var user = names.from(User.class);
            names.select(is.lower(user.get("team")))
                    .where(
                            is.equal(user.get("id"), member),
                            is.equal(user.get("tenantId"), CurrentTenant.id()),
                            is.isTrue(user.get("active")));
            return is.in(is.lower(team.get("name"))).value(names);
        };
    }
}

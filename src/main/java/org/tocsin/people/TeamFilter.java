package org.tocsin.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.InputErrors;
import org.tocsin.platform.Specifications;

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

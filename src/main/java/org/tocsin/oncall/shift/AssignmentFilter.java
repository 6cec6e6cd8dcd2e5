package org.tocsin.oncall.shift;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.threeten.extra.Interval;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Specifications;

/** {@code ?rotation=&user=&status=&from=&to=}: query parameters of the assignment list; from and to select overlapping ones. */
public record AssignmentFilter(
        @Nullable String rotation,
        @Nullable String user,
        @Nullable String status,
        @Nullable String from,
        @Nullable String to) {

    Specification<Assignment> condition() {
        var errors = new InputErrors();
        var rotationId = Uuids.optional("rotation", rotation, errors);
        var person = Uuids.optional("user", user, errors);
        var known = errors.oneOf("status", status, AssignmentStatus.class);
        var since = errors.moment("from", from);
        var until = errors.moment("to", to);
        errors.throwIfAny();

        return Specifications.ofTenant(
                Specifications.is("rotationId", rotationId),
                Specifications.is("person", person),
                Specifications.is("status", known),
                Specifications.overlaps(since, until));
    }

    /** @return active and past assignments in that time, optionally of one rotation or person */
    public static Specification<Assignment> served(Interval interval, @Nullable UUID rotation, @Nullable UUID person) {
        // no shift is long enough to begin earlier, so the index can skip older rows
        var earliest = Rosters.around(interval.getStart()).getStart();
        return Specifications.ofTenant(
                (row, query, is) -> is.greaterThan(row.get("startTime"), earliest),
                Specifications.overlaps(interval.getStart(), interval.getEnd()),
                (row, query, is) -> row.get("status").in(AssignmentStatus.ACTIVE, AssignmentStatus.COMPLETED),
                Specifications.is("rotationId", rotation),
                Specifications.is("person", person));
    }
}

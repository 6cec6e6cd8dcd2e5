package org.tocsin.oncall;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.threeten.extra.Interval;
import org.tocsin.platform.InputErrors;

/** {@code ?rotation=&user=&status=&from=&to=} of the list of assignments; from and to find those that overlap. */
record AssignmentFilter(
        @Nullable String rotation,
        @Nullable String user,
        @Nullable String status,
        @Nullable String from,
        @Nullable String to) {

    Specification<Assignment> in(String tenantId) {
        var errors = new InputErrors();
        var rotationId = InputIds.optional("rotation", rotation, errors);
        var person = InputIds.optional("user", user, errors);
        var known = errors.oneOf("status", status, AssignmentStatus.class);
        var since = errors.moment("from", from);
        var until = errors.moment("to", to);
        errors.throwIfAny();
        return Specification.allOf(
                (row, query, is) -> is.equal(row.get("tenantId"), tenantId),
                rotationId == null ? null : (row, query, is) -> is.equal(row.get("rotationId"), rotationId),
                person == null ? null : (row, query, is) -> is.equal(row.get("person"), person),
                known == null ? null : (row, query, is) -> is.equal(row.get("status"), known),
                since == null ? null : (row, query, is) -> is.greaterThan(row.get("endTime"), since),
                until == null ? null : (row, query, is) -> is.lessThan(row.get("startTime"), until));
    }

    /** Who was or is on call in that time, on one rotation or by one person if asked for. */
    static Specification<Assignment> served(
            Interval interval, @Nullable UUID rotation, @Nullable UUID person, String tenantId) {
        // no shift is so long as to begin before that, which spares the index all that is older
        var earliest = Rosters.around(interval.getStart()).getStart();
        return Specification.allOf(
                (row, query, is) -> is.equal(row.get("tenantId"), tenantId),
                (row, query, is) -> is.greaterThan(row.get("startTime"), earliest),
                (row, query, is) -> is.lessThan(row.get("startTime"), interval.getEnd()),
                (row, query, is) -> is.greaterThan(row.get("endTime"), interval.getStart()),
                (row, query, is) -> row.get("status").in(AssignmentStatus.ACTIVE, AssignmentStatus.COMPLETED),
                rotation == null ? null : (row, query, is) -> is.equal(row.get("rotationId"), rotation),
                person == null ? null : (row, query, is) -> is.equal(row.get("person"), person));
    }
}

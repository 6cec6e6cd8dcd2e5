package org.tocsin.oncall;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.InputErrors;

/** {@code ?rotation_type=&status=&external_system=&team_name=&search=} of the list of rotations (seed 000). */
record RotationFilter(
        @Nullable String rotation_type,
        @Nullable String status,
        @Nullable String external_system,
        @Nullable String team_name,
        @Nullable String search) {

    Specification<Rotation> in(String tenantId) {
        var errors = new InputErrors();
        var type = errors.oneOf("rotation_type", rotation_type, RotationType.class);
        var knownStatus = errors.oneOf("status", status, RotationStatus.class);
        var system = errors.oneOf("external_system", external_system, ExternalSystem.class);
        errors.limitText("team_name", team_name, 200);
        errors.limitText("search", search, 200);
        errors.throwIfAny();
        return Specification.allOf(
                Specifications.equal("tenantId", tenantId),
                Specifications.equal("rotationType", type),
                Specifications.equal("status", knownStatus),
                Specifications.equal("externalSystem", system),
                Specifications.equal("teamName", team_name),
                containing());
    }

    private @Nullable Specification<Rotation> containing() {
        if (search == null || search.isBlank()) {
            return null;
        }
        var part = "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return (rotation, query, is) -> is.or(
                is.like(is.lower(rotation.get("name")), part, '\\'),
                is.like(is.lower(rotation.get("description")), part, '\\'));
    }
}

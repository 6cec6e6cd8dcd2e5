package org.tocsin.oncall.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.oncall.rotation.ExternalSystem;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationStatus;
import org.tocsin.oncall.rotation.RotationType;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Specifications;

/** {@code ?rotation_type=&status=&external_system=&team_name=&search=}: query parameters of the rotation list. */
record RotationFilter(
        @Nullable String rotation_type,
        @Nullable String status,
        @Nullable String external_system,
        @Nullable String team_name,
        @Nullable String search) {

    Specification<Rotation> condition() {
        var errors = new InputErrors();
        var type = errors.oneOf("rotation_type", rotation_type, RotationType.class);
        var knownStatus = errors.oneOf("status", status, RotationStatus.class);
        var system = errors.oneOf("external_system", external_system, ExternalSystem.class);
        errors.limitText("team_name", team_name, 200);
        errors.limitText("search", search, 200);
        errors.throwIfAny();

        return Specifications.ofTenant(
                Specifications.is("rotationType", type),
                Specifications.is("status", knownStatus),
                Specifications.is("externalSystem", system),
                Specifications.is("teamName", team_name),
                Specifications.contains(search, "name", "description"));
    }
}

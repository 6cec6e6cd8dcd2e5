package org.tocsin.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** The changelog of the whole tenant; that of one incident is below the incident's path. */
@RestController
@Tag(name = "Changelog")
class ChangelogController {

    private final AuditLog log;

    ChangelogController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/api/v1/changelog")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary =
                    "Every change of configuration, incidents and service levels, newest first: who, when, field, old,"
                            + " new, address")
    Results<AuditedChange> list(ChangelogFilter filter, PageQuery page) {
        return Results.of(log.find(filter, page.toPageable(Sort.unsorted())), change -> change);
    }
}

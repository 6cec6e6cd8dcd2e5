package org.tocsin.oncall.schedule;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST API to import external schedules. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/oncall-rotations/import")
class RotationImportController {

    private final RotationImport imports;

    RotationImportController(RotationImport imports) {
        this.imports = imports;
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(
            summary = "Takes a schedule over from another system, once; dry_run shows what would come of it",
            description =
                    "Creates an INTERNAL rotation with layers, the overrides of the next 90 days, and people who are"
                            + " not here yet, without a password. The token is used for this and not kept; notes say what could not be taken over.")
    ResponseEntity<RotationImport.Report> take(@RequestBody RotationImport.Asked asked) {
        var report = imports.run(asked);
        return ResponseEntity.status(report.dryRun() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(report);
    }
}

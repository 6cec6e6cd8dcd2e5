package org.tocsin.oncall.override;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** REST API to import calendar files as overrides. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/oncall-rotations/{id}/import-ical")
@PreAuthorize("hasRole('RESPONDER')")
class OverrideImportController {

    private static final String SUMMARY =
            "Makes overrides of a calendar file's events, and changes those that the same events made before";
    private static final String DESCRIPTION =
            "kind ADD (unless given) or REPLACE; replaces names who goes, else it is whoever is on call then. People are"
                    + " found by attendees' e-mail addresses, else the summary is a user name. Events of the next"
                    + " 366 days count, series are written out. dry_run=true shows what would happen. Events that"
                    + " can't be taken are listed in errors; the others are taken.";

    private final OverrideImport imports;

    OverrideImportController(OverrideImport imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = {"text/calendar", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    ImportReport take(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String replaces,
            @RequestParam(required = false) @Nullable String timezone,
            @RequestParam(name = "dry_run", required = false, defaultValue = "false") boolean dryRun,
            @RequestBody byte[] body) {
        return imports.run(id, new OverrideImport.Asked(kind, replaces, timezone, dryRun, text(body)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    ImportReport upload(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String replaces,
            @RequestParam(required = false) @Nullable String timezone,
            @RequestParam(name = "dry_run", required = false, defaultValue = "false") boolean dryRun,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        return imports.run(id, new OverrideImport.Asked(kind, replaces, timezone, dryRun, text(file.getBytes())));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}

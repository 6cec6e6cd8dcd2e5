package org.tocsin.people.csv;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tocsin.people.account.UserFilter;

/** People as CSV (RFC 4180, UTF-8): columns are named as the JSON fields, and an export can be imported again. */
@RestController
@RequestMapping("/api/v1/users")
@PreAuthorize("hasRole('ADMIN')")
class UserCsvController {

    private static final String CSV = "text/csv";

    private final UserExport export;
    private final UserImport imports;

    UserCsvController(UserExport export, UserImport imports) {
        this.export = export;
        this.imports = imports;
    }

    @GetMapping(path = "/export.csv")
    @Operation(summary = "People by user name as CSV, with the filters of the list; passwords are not among them")
    void export(UserFilter filter, HttpServletResponse response) throws IOException {
        var part = export.part(filter, null); // before the response begins, so a wrong filter gets a problem
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"users.csv\"");
        var out = response.getWriter();
        out.write(UserExport.header());
        for (; part.last() != null; part = export.part(filter, part.last())) {
            out.write(part.text());
        }
        out.flush();
    }

    @PostMapping(path = "/import", consumes = CSV)
    @Operation(
            summary =
                    "Adds and changes people by user name, all or none: at most 5,000 and 1 MB. Columns that are absent"
                            + " stay; lists are separated by semicolons; errors name line and column. dry_run=true only checks")
    UserImport.Report importCsv(
            @RequestBody byte[] file, @RequestParam(name = "dry_run", required = false) boolean dryRun) {
        return imports.run(file, dryRun);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "The same with the file as the part named file of a form")
    UserImport.Report importForm(
            @RequestParam("file") MultipartFile file, @RequestParam(name = "dry_run", required = false) boolean dryRun)
            throws IOException {
        return imports.run(file.getBytes(), dryRun);
    }
}

package org.tocsin.oncall.schedule;

import io.swagger.v3.oas.annotations.Operation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.Results;

/** REST API of the monthly on-call report: hours, pages and answers of each person. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/oncall-performance")
class PerformanceController {

    private final PerformanceService performance;

    PerformanceController(PerformanceService performance) {
        this.performance = performance;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One row for each person on call in a month; month, timezone, rotation, user")
    Results<PerformanceView> list(PerformanceQuery query) {
        return Results.of(performance.of(query));
    }

    @GetMapping(path = "/csv", produces = "text/csv")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The same as a CSV file, for whoever pays for it")
    ResponseEntity<String> csv(PerformanceQuery query) {
        var rows = performance.of(query);
        var month = rows.isEmpty() ? "empty" : rows.get(0).month();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"on-call-" + month + ".csv\"")
                .body(Stream.concat(
                                Stream.of(PerformanceView.header()),
                                rows.stream().map(PerformanceView::csv))
                        .collect(Collectors.joining()));
    }
}

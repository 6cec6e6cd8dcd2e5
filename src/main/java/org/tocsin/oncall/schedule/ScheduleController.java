package org.tocsin.oncall.schedule;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.oncall.shift.CurrentOnCall;
import org.tocsin.oncall.shift.CurrentOnCall.OnCallUser;
import org.tocsin.platform.web.Results;

/** REST API of calculated schedules: who is on call for a rotation, and when. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/oncall-rotations/{id}")
class ScheduleController {

    private final ScheduleService schedules;
    private final FairAssignmentService fair;

    ScheduleController(ScheduleService schedules, FairAssignmentService fair) {
        this.schedules = schedules;
        this.fair = fair;
    }

    /** @param users empty if nobody is on call */
    record OnCallAt(List<OnCallUser> users) {}

    @GetMapping("/schedule")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(
            summary =
                    "Final shifts with their reasons, and gaps; 30 days from now unless from and to are given, at most"
                            + " two years")
    ScheduleView schedule(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return schedules.schedule(id, from, to);
    }

    @GetMapping("/coverage")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Gaps, shifts in which nobody can be reached, who carries how much, and a score")
    CoverageView coverage(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return schedules.coverage(id, from, to);
    }

    @PostMapping("/auto-assign")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary =
                    "Gives the shifts after the present one, or from an instant on, to those who carried least and are not away,"
                            + " as a temporary schedule; with dry_run it only shows it. At most 92 days")
    FairAssignmentView assign(@PathVariable UUID id, @RequestBody FairAssignmentInput input) {
        return fair.assign(id, input);
    }

    @GetMapping("/oncall_at")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The people on call at an instant (now unless time is given), the primary first")
    OnCallAt onCallAt(@PathVariable UUID id, @RequestParam(required = false) @Nullable String time) {
        return new OnCallAt(schedules.onCallAt(id, time));
    }

    @GetMapping("/upcoming_assignments")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Shifts that begin within the next days (30 unless given), one row for each person")
    Results<CurrentOnCall> upcoming(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer days) {
        return Results.of(schedules.upcoming(id, days));
    }
}

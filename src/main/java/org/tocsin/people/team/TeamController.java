package org.tocsin.people.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** Teams. Their members are the people whose {@code team} is the team's name. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamController {

    private final TeamService teams;
    private final MergePatch patches;

    TeamController(TeamService teams, MergePatch patches) {
        this.teams = teams;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Teams by name with their members; filters q, lead, manager, member (user ids)")
    Results<TeamView> list(TeamFilter filter, PageQuery query) {
        return Results.of(teams.list(filter, query), team -> team);
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(
            summary =
                    "Adds a team: people whose team has that name already are its members at once, or else those listed"
                            + " as members, who leave their team for it; 409 if the name is taken, in any case")
    ResponseEntity<TeamView> create(@RequestBody TeamInput input) {
        return teams.create(input).created();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One team; its ETag serves as If-Match of a change")
    ResponseEntity<TeamView> get(@PathVariable UUID id) {
        return teams.get(id).ok();
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Replaces a team; members move as listed, and stay as they are if none are given")
    ResponseEntity<TeamView> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TeamInput input) {
        return teams.change(id, ifMatch, current -> input).ok();
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(
            summary = "Changes what is given; a new name goes to its people and rotations, members are replaced as a"
                    + " whole")
    ResponseEntity<TeamView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return teams.change(id, ifMatch, patches.of(patch, TeamInput.class)).ok();
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a team; 409 if it has members, unless move_to names the team that takes them")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(name = "move_to", required = false) @Nullable UUID moveTo) {
        teams.delete(id, ifMatch, moveTo);
    }
}

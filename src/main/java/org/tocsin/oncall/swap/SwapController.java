package org.tocsin.oncall.swap;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** REST API of shift swaps: the owner offers a shift, another person takes it, a lead or schedule editor approves. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/oncall-swaps")
class SwapController {

    private final SwapService swaps;

    SwapController(SwapService swaps) {
        this.swaps = swaps;
    }

    /** @param user the caller unless given; only administrators may name another person */
    record Taking(@Nullable String user, SwapInput.@Nullable Exchange inExchange) {}

    record Because(@Nullable String reason) {}

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Swaps by start of the shift; filters rotation, user (gives, takes or is offered it), status")
    Results<SwapView> list(SwapFilter filter, PageQuery query) {
        return Results.of(swaps.list(filter, query), swap -> swap);
    }

    @PostMapping
    @PreAuthorize("hasRole('RESPONDER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Offers a shift, or the rest of one that runs, to some or to everybody of the rotation; 409 if that"
                            + " time is on offer already")
    SwapView request(@RequestBody SwapInput input) {
        return swaps.request(input);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One swap")
    SwapView get(@PathVariable UUID id) {
        return swaps.get(id);
    }

    @PostMapping("/{id}/take")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary =
                    "Takes the shift, with a shift of one's own in_exchange if both want that; APPROVED at once where the"
                            + " table asks for no approval, 409 if somebody was faster")
    SwapView take(@PathVariable UUID id, @RequestBody(required = false) @Nullable Taking taking) {
        return swaps.take(id, taking == null ? null : taking.user, taking == null ? null : taking.inExchange);
    }

    @PostMapping("/{id}/approve")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary = "Approves what was taken: the schedule changes. By analysts, administrators, leads and managers")
    SwapView approve(@PathVariable UUID id, @RequestBody(required = false) @Nullable Because because) {
        return swaps.approve(id, because == null ? null : because.reason);
    }

    @PostMapping("/{id}/decline")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary = "Whoever was offered it does not want it, or an approver does not; DECLINED once nobody is left")
    SwapView decline(@PathVariable UUID id, @RequestBody(required = false) @Nullable Because because) {
        return swaps.decline(id, because == null ? null : because.reason);
    }

    @PostMapping("/{id}/withdraw")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Takes back an offer that was not approved yet")
    SwapView withdraw(@PathVariable UUID id, @RequestBody(required = false) @Nullable Because because) {
        return swaps.withdraw(id, because == null ? null : because.reason);
    }
}

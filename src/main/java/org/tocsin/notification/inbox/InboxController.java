package org.tocsin.notification.inbox;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** The inbox of the caller. */
@RestController
@RequestMapping("/api/v1/inbox")
@PreAuthorize("hasRole('VIEWER')")
class InboxController {

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @Operation(summary = "My messages, newest first; ?unread=true for those not read yet")
    Results<InboxView> list(@RequestParam(required = false) @Nullable Boolean unread, PageQuery page) {
        var newestFirst = Sort.by(Sort.Direction.DESC, "createdAt", "id");
        return Results.of(inbox.mine(Optional.ofNullable(unread), page.toPageable(newestFirst)), view -> view);
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Marks one of my messages as read; again changes nothing")
    InboxView read(@PathVariable UUID id) {
        return inbox.read(id);
    }
}

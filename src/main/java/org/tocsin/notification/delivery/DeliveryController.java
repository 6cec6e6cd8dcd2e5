package org.tocsin.notification.delivery;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.notification.record.DeliveryStatus;
import org.tocsin.notification.record.DeliveryView;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** The delivery log: what was sent to whom by which channel, and the result. */
@RestController
@RequestMapping("/api/v1/deliveries")
@PreAuthorize("hasRole('VIEWER')")
class DeliveryController {

    private final DeliveryLog deliveries;
    private final Redeliveries redeliveries;

    DeliveryController(DeliveryLog deliveries, Redeliveries redeliveries) {
        this.deliveries = deliveries;
        this.redeliveries = redeliveries;
    }

    @GetMapping
    @Operation(summary = "Deliveries, newest first; filters status, channel, recipient (user id) and notification")
    Results<DeliveryView> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable UUID recipient,
            @RequestParam(required = false) @Nullable UUID notification,
            PageQuery page) {
        var errors = new InputErrors();
        var filter = new DeliveryLog.Filter(
                errors.oneOf("status", status, DeliveryStatus.class),
                errors.oneOf("channel", channel, Channel.class),
                recipient,
                notification);
        errors.throwIfAny();
        var newestFirst = Sort.by(Sort.Direction.DESC, "createdAt", "id");
        return Results.of(deliveries.find(filter, page.toPageable(newestFirst)), view -> view);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One delivery with the log of its attempts")
    DeliveryView get(@PathVariable UUID id) {
        return deliveries.get(id);
    }

    @PostMapping("/{id}/redeliver")
    @PreAuthorize("hasRole('RESPONDER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sends it again, as a new delivery that names this one; 409 while it is under way",
            description = "Also what was cancelled or delivered; to where its recipient is reached now.")
    DeliveryView redeliver(@PathVariable UUID id) {
        return deliveries.get(redeliveries.again(id));
    }
}

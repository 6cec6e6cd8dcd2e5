package org.tocsin.notification.record;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.Results;

/** The channels of this installation. */
@RestController
@RequestMapping("/api/v1/channels")
@PreAuthorize("hasRole('VIEWER')")
class ChannelController {

    private final MessageChannels channels;

    ChannelController(MessageChannels channels) {
        this.channels = channels;
    }

    @GetMapping
    @Operation(summary = "Every channel, whether it is configured, and what is missing")
    Results<ChannelView> list() {
        return Results.of(channels.all());
    }
}

package org.tocsin.oncall.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.platform.net.SecretToken;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** REST API of calendar feeds. The address of a feed holds a secret that is shown once. */
@RestController
@RequestMapping("/api/v1/calendar-feeds")
@PreAuthorize("hasRole('RESPONDER')")
@Tag(name = "Calendar feeds")
class CalendarFeedController {

    private final CalendarFeedService feeds;
    private final String baseUrl;

    CalendarFeedController(CalendarFeedService feeds, @Value("${tocsin.notification.base-url:}") String baseUrl) {
        this.feeds = feeds;
        this.baseUrl = baseUrl;
    }

    @GetMapping
    @Operation(summary = "One's own feeds, revoked ones too; administrators see all. Filters rotation, user")
    Results<CalendarFeedView> list(CalendarFeedFilter filter, PageQuery query) {
        return Results.of(feeds.list(filter, query), feed -> feed.view(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a feed of a rotation or of a user; the answer alone shows its url",
            description = "The url opens the feed without a login. It ends when the feed is revoked, or when whoever"
                    + " created it is deactivated or, being a token, revoked.")
    CalendarFeedView issue(@RequestBody CalendarFeedInput input) {
        var issued = feeds.issue(input);
        return issued.feed().view(address(issued.token()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One feed")
    CalendarFeedView get(@PathVariable UUID id) {
        return feeds.get(id).view(null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a feed: its url opens nothing any more; it stays in the list")
    void revoke(@PathVariable UUID id) {
        feeds.revoke(id);
    }

    /** @return the address below the base URL of messages, if set: the request's own may not be reachable for calendar programs */
    private String address(SecretToken token) {
        var base = baseUrl.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : baseUrl.replaceFirst("/+$", "");
        return base + "/ical/" + token.text() + ".ics";
    }
}

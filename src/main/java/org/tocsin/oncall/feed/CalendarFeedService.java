package org.tocsin.oncall.feed;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.net.SecretToken;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.PageQuery;

/** Issues and revokes feeds. Responders have their own; administrators see and revoke all. */
@Service
class CalendarFeedService {

    private static final Logger log = LoggerFactory.getLogger(CalendarFeedService.class);

    private final CalendarFeedRepository feeds;
    private final RotationRepository rotations;
    private final PeopleService people;
    private final Clock clock;

    CalendarFeedService(CalendarFeedRepository feeds, RotationRepository rotations, PeopleService people, Clock clock) {
        this.feeds = feeds;
        this.rotations = rotations;
        this.people = people;
        this.clock = clock;
    }

    /** @param token stored nowhere */
    record Issued(CalendarFeed feed, SecretToken token) {}

    @Transactional(readOnly = true)
    Page<CalendarFeed> list(CalendarFeedFilter filter, PageQuery query) {
        var actor = actor();
        return feeds.findAll(
                filter.condition(seesAll(actor) ? null : id(actor)), query.toPageable(Sort.by("createdAt", "id")));
    }

    @Transactional(readOnly = true)
    CalendarFeed get(UUID id) {
        return visible(feeds.findByIdAndTenantId(id, CurrentTenant.id()).orElse(null), id);
    }

    @Command
    Issued issue(CalendarFeedInput input) {
        var errors = new InputErrors();
        var wanted = input.read(errors);
        errors.throwIfAny();
        var token = SecretToken.random("");
        var named = wanted.named(usualName(wanted, errors));
        errors.throwIfAny();
        var feed = feeds.saveAndFlush(new CalendarFeed(CurrentTenant.id(), named, token, actor(), clock.instant()));
        log.info("Calendar feed {} was created", feed.id());
        return new Issued(feed, token);
    }

    @Command
    void revoke(UUID id) {
        var feed = visible(feeds.lock(id, CurrentTenant.id()).orElse(null), id);
        feed.revoke(clock.instant());
        feeds.saveAndFlush(feed);
        log.info("Calendar feed {} was revoked", id);
    }

    private String usualName(CalendarFeedInput.Checked wanted, InputErrors errors) {
        var rotation = wanted.rotation();
        if (rotation != null) {
            return rotations
                    .findByIdAndTenantId(rotation, CurrentTenant.id())
                    .map(found -> "On call: " + found.plan().name())
                    .orElseThrow(() -> new NotFound("rotation", rotation));
        }
        var person = wanted.user() == null ? List.<Person>of() : people.findAll(List.of(wanted.user()));
        if (person.isEmpty()) {
            errors.add("user", "unknown_value", "is no active user of this tenant");
            return "";
        }
        return "On call: " + person.get(0).username();
    }

    private static CalendarFeed visible(@Nullable CalendarFeed feed, UUID id) {
        var actor = actor();
        if (feed == null || !(seesAll(actor) || feed.creatorId().equals(id(actor)))) {
            throw new NotFound("calendar feed", id);
        }
        return feed;
    }

    private static Actor actor() {
        return Actor.current().orElseThrow(() -> new AccessDeniedException("Feeds belong to somebody"));
    }

    private static boolean seesAll(Actor actor) {
        return actor.access() == Access.ADMIN;
    }

    private static UUID id(Actor actor) {
        return UUID.fromString(actor.id());
    }
}

package org.tocsin.oncall.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.token.AccountStatus;
import org.tocsin.platform.net.SecretToken;
import org.tocsin.platform.transaction.CurrentTenant;

/** Opens a feed by its secret, and remembers what was handed out: programs are told by a revision that events are others now. */
@Service
class FeedReader {

    /** How exact {@code last_used_at} is. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    private final CalendarFeedRepository feeds;
    private final FeedShifts shifts;
    private final AccountStatus accounts;
    private final Clock clock;

    FeedReader(CalendarFeedRepository feeds, FeedShifts shifts, AccountStatus accounts, Clock clock) {
        this.feeds = feeds;
        this.shifts = shifts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param tag of this very content */
    record Content(String text, String tag, Instant changed) {}

    /** @return empty for an unknown or revoked secret, and when its creator, rotation or person is gone: it never says why */
    @Transactional
    Optional<Content> read(String secret) {
        var feed = SecretToken.of("", secret)
                .flatMap(token -> CurrentTenant.acrossAll(() -> feeds.findByHashInAnyTenant(token.hash())))
                .filter(found -> !found.revoked());
        return feed.flatMap(found -> CurrentTenant.call(found.tenantId(), () -> content(found)));
    }

    private Optional<Content> content(CalendarFeed feed) {
        if (!accounts.mayAct(feed.creatorId())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var calendar = shifts.of(feed, now);
        if (calendar.isPresent() && !feed.usedSince(now.minus(USE_RESOLUTION))) {
            feeds.noteUse(feed.id(), now);
        }
        return calendar.map(found -> content(feed, found, now));
    }

    private Content content(CalendarFeed feed, ShiftCalendar calendar, Instant now) {
        var digest = calendar.digest();
        boolean same = digest.equals(feed.contentHash());
        var revision = same ? feed.revision() : feed.revision() + 1;
        var changed = same ? feed.changedAt() : now;
        if (!same) {
            feeds.noteChange(feed.id(), digest, revision, now);
        }
        return new Content(calendar.text(revision, changed), revision + "-" + digest.substring(0, 32), changed);
    }
}

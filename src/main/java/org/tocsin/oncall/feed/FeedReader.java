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

/** Reads a feed by its secret and stores the digest of the content, which raises the events' revision when it changes. */
@Service
class FeedReader {

    /** Resolution of {@code last_used_at}. */
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

    /** @param tag entity tag of this content */
    record Content(String text, String tag, Instant changed) {}

    /** @return empty, without a reason, if the secret is unknown or revoked, or the creator, rotation or person is gone */
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

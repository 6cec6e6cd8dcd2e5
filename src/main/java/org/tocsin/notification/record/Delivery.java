package org.tocsin.notification.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Person;
import org.tocsin.platform.process.TopicWorker;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.TenantRow;

/**
 * One notification on one channel to one person, or to the endpoint of the installation. A worker claims it by moving it from PENDING or
 * RETRYING to SENDING; a withdrawal before that cancels it, a later one does not.
 */
@Entity
@Table(name = "delivery")
public class Delivery extends TenantRow {

    private UUID notificationId;

    private @Nullable String pageKey;
    private @Nullable UUID personId;
    private @Nullable String personName;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String address;

    private String title;
    private String text;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status = DeliveryStatus.PENDING;

    private int attempts;

    private @Nullable String detail;
    private @Nullable String providerId;

    private @Nullable Instant claimedAt;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant settledAt;

    /** It waits for a rate limit token, since its person had many messages. */
    private boolean throttled;

    /** The delivery that leads the bundle it is part of. */
    private @Nullable UUID bundleId;

    /** The carrier's last report after accepting the message. */
    private @Nullable String reported;

    private @Nullable Instant reportedAt;

    /** The delivery that this one repeats by hand. */
    private @Nullable UUID redeliveryOf;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Delivery() {}

    public Delivery(Notification notification, @Nullable Person to, Channel channel, MessageBody words, Instant at) {
        super(notification.tenantId(), at);
        this.notificationId = notification.id();
        this.pageKey = notification.pageKey();
        this.personId = to == null ? null : to.id();
        this.personName = to == null ? null : to.username();
        this.channel = channel;
        this.title = words.title();
        this.text = words.text();
    }

    public Delivery to(String address) {
        this.address = address;
        return this;
    }

    /** To an address that belongs to no person; each address has it once. */
    public Delivery toShared(String name, String address) {
        personName = name;
        pageKey = pageKey + ":" + channel + ":" + address;
        return to(address);
    }

    /** Somebody asked for it by hand: it goes out even if its notification was withdrawn. */
    public void repeats(Delivery old, String by) {
        redeliveryOf = old.id();
        personName = old.personName;
        pageKey = null;
        detail = "Sent again by " + by + ".";
    }

    /** For the inbox, which is written in the same transaction. */
    public Delivery deliveredAtOnce() {
        settle(DeliveryStatus.DELIVERED, createdAt(), detail);
        return this;
    }

    public Delivery notConfigured(String why) {
        settle(DeliveryStatus.NOT_CONFIGURED, createdAt(), why);
        return this;
    }

    /** @return whether the caller has claimed the attempt; a claim older than a task's lock belongs to a lost worker */
    public boolean claim(Instant now) {
        if (isSettled() || isClaimed(now)) {
            return false;
        }
        status = DeliveryStatus.SENDING;
        attempts++;
        claimedAt = now;
        nextAttemptAt = null;
        return true;
    }

    /** @return whether the next attempt is due later */
    public boolean isNotDue(Instant now) {
        return status == DeliveryStatus.RETRYING && nextAttemptAt != null && nextAttemptAt.isAfter(now);
    }

    public Duration dueIn(Instant now) {
        return nextAttemptAt == null ? Duration.ZERO : Duration.between(now, nextAttemptAt);
    }

    public boolean isClaimed(Instant now) {
        return status == DeliveryStatus.SENDING && claimedUntil().isAfter(now);
    }

    public Duration claimLeft(Instant now) {
        return Duration.between(now, claimedUntil());
    }

    private Instant claimedUntil() {
        return claimedAt == null ? Instant.MIN : claimedAt.plus(TopicWorker.LOCK);
    }

    /** @return whether that attempt is the current one; a later claim replaces a slow one */
    public boolean isAt(int attempt) {
        return status == DeliveryStatus.SENDING && attempts == attempt;
    }

    public void delivered(@Nullable String providerId, Instant at) {
        settle(DeliveryStatus.DELIVERED, at, null);
        this.providerId = providerId;
    }

    public void retryAt(Instant next, String why) {
        status = DeliveryStatus.RETRYING;
        settledAt = null;
        nextAttemptAt = next;
        detail = why;
    }

    /** Defers the delivery; this costs no attempt. */
    public void wait(Instant until, String why) {
        nextAttemptAt = until;
        detail = why;
    }

    public void throttle(Instant until, String why) {
        throttled = true;
        wait(until, why);
    }

    public void joins(Delivery lead) {
        bundleId = lead.id();
        detail = "It goes out in one message with others.";
    }

    public void leavesBundle() {
        bundleId = null;
    }

    public void deliveredWith(Delivery lead, Instant at) {
        delivered(lead.providerId, at);
        detail = "It was in one message with others.";
    }

    /** A newer page about the same subject replaces it. */
    public void supersede(Instant at) {
        settle(DeliveryStatus.CANCELLED, at, "A newer page about the same took its place.");
    }

    public void refused(String why, Instant at) {
        settle(DeliveryStatus.REFUSED, at, why);
    }

    /** @return whether the report changes anything; one about an earlier attempt, a late or a repeated one does not */
    public boolean hears(DeliveryReport report, Instant at) {
        var ours = status == DeliveryStatus.DELIVERED && (providerId == null || providerId.equals(report.providerId()));
        if (!ours || report.word().equals(reported) || DeliveryReport.hasArrived(reported)) {
            return false;
        }
        reported = report.word();
        reportedAt = at;
        if (report.detail() != null) {
            detail = report.sentence();
        }
        return true;
    }

    public void noLongerConfigured(String why, Instant at) {
        settle(DeliveryStatus.NOT_CONFIGURED, at, why);
    }

    /** The notification was withdrawn: cancels the delivery unless it is being sent. */
    public void cancel(Instant at) {
        pageKey = null; // a new page about the same subject is sent again
        if (status == DeliveryStatus.PENDING || status == DeliveryStatus.RETRYING) {
            settle(DeliveryStatus.CANCELLED, at, detail);
        }
    }

    /** The notification was withdrawn while a lost worker's attempt was open: it is not repeated. */
    public void abandon(Instant at) {
        settle(DeliveryStatus.CANCELLED, at, detail);
    }

    public boolean isSameWayAs(Delivery other) {
        return channel == other.channel && personId != null && personId.equals(other.personId);
    }

    public void addDetail(String sentence) {
        if (detail == null || !detail.contains(sentence)) {
            detail = detail == null ? sentence : detail + " " + sentence;
        }
    }

    public boolean isSettled() {
        return switch (status) {
            case PENDING, SENDING, RETRYING -> false;
            case DELIVERED, REFUSED, NOT_CONFIGURED, CANCELLED -> true;
        };
    }

    /** @return whether the process has to choose another channel */
    public boolean hasFailed() {
        return status == DeliveryStatus.REFUSED || status == DeliveryStatus.NOT_CONFIGURED;
    }

    /** @param attempts null in lists, which show no attempts */
    public DeliveryView view(Notification notification, @Nullable List<DeliveryView.AttemptView> attempts) {
        return new DeliveryView(
                id(),
                notificationId,
                notification.type(),
                notification.subject().type(),
                notification.subject().id(),
                notification.level(),
                channel,
                personId,
                personName,
                title,
                status,
                this.attempts,
                detail,
                notification.reason(),
                notification.note(),
                providerId,
                createdAt(),
                nextAttemptAt,
                settledAt,
                reported,
                reportedAt,
                redeliveryOf,
                attempts);
    }

    private void settle(DeliveryStatus how, Instant at, @Nullable String why) {
        status = how;
        detail = why;
        settledAt = at;
        nextAttemptAt = null;
    }

    public UUID notificationId() {
        return notificationId;
    }

    @Nullable
    String pageKey() {
        return pageKey;
    }

    @Nullable
    public UUID personId() {
        return personId;
    }

    @Nullable
    public String personName() {
        return personName;
    }

    public Channel channel() {
        return channel;
    }

    @Nullable
    public String address() {
        return address;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public DeliveryStatus status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    @Nullable
    public String detail() {
        return detail;
    }

    @Nullable
    public String providerId() {
        return providerId;
    }

    @Nullable
    public Instant settledAt() {
        return settledAt;
    }

    @Nullable
    public UUID bundleId() {
        return bundleId;
    }

    @Nullable
    public UUID redeliveryOf() {
        return redeliveryOf;
    }
}

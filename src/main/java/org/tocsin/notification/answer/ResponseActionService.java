package org.tocsin.notification.answer;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.tocsin.notification.link.AnswerLink;
import org.tocsin.notification.link.AnswerLinkRepository;
import org.tocsin.notification.link.AnswerReplays;
import org.tocsin.notification.link.AnswerTargets;
import org.tocsin.notification.link.AnswerTargets.Asked;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.people.Person;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.AnswerTargetDirectory.AcknowledgementState;
import org.tocsin.platform.subject.AnswerTargetDirectory.Kind;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Carries out response actions, each in one transaction with its effects. Of two, the first to commit wins, and the other person is told.
 */
@Component
class ResponseActionService {

    private static final Logger log = LoggerFactory.getLogger(ResponseActionService.class);

    private final AnswerLinkRepository links;
    private final ResponseActionRepository given;
    private final NotificationRepository notifications;
    private final AnswerTargets targets;
    private final AnswerProcess process;
    private final AnswerReplays replays;
    private final Clock clock;

    ResponseActionService(
            AnswerLinkRepository links,
            ResponseActionRepository given,
            NotificationRepository notifications,
            AnswerTargets targets,
            AnswerProcess process,
            AnswerReplays replays,
            Clock clock) {
        this.links = links;
        this.given = given;
        this.notifications = notifications;
        this.targets = targets;
        this.process = process;
        this.replays = replays;
        this.clock = clock;
    }

    /**
     * @param request the provider's request; null for a one-tap link, which is used up by its first answer
     * @return null for a request that was taken before
     */
    @Command
    public @Nullable AnswerOutcome take(
            AnswerLink link,
            ResponseActionType action,
            ResponseAction.Via via,
            Person by,
            AnswerReplays.@Nullable Request request) {
        var tenant = CurrentTenant.id();
        var locked = links.lock(link.id(), tenant).orElseThrow(() -> new NotFound("link", link.id()));
        if (request != null && !replays.isNew(request)) {
            return null;
        }
        if (via == ResponseAction.Via.LINK) {
            var before = given.use(locked.id(), action, tenant);
            if (before.isPresent()) {
                return new AnswerOutcome(AnswerOutcome.Kind.ALREADY, used(before.get(), by));
            }
        }
        var notification = notifications.get("notification", link.notificationId());
        var outcome = targets.askedBy(notification)
                .filter(asked -> asked.actions().contains(action))
                .map(asked -> answer(notification, asked, action, by))
                .orElseGet(AnswerOutcome::gone);
        given.save(new ResponseAction(link, action, via, by, outcome, clock.instant()));
        log.info(
                "{} of {} {} by {}: {}",
                action,
                notification.subject().type(),
                notification.subject().id(),
                via,
                outcome.kind());
        return outcome;
    }

    static String used(ResponseAction before, Person reader) {
        return "This link was used at " + AnswerOutcome.time(before.at(), reader.timezone()) + ". " + before.said();
    }

    private AnswerOutcome answer(Notification notification, Asked asked, ResponseActionType action, Person by) {
        var target = asked.target();
        if (target.state() == AcknowledgementState.RESOLVED || target.state() == AcknowledgementState.CANCELLED) {
            return AnswerOutcome.over(target, by);
        }
        if (!AnswerOutcome.isAwaited(target, action, by)) {
            return AnswerOutcome.alreadyAcknowledged(target, by);
        }
        return switch (action) {
            case ACKNOWLEDGE -> acknowledge(notification, asked, by);
            case RESOLVE -> resolve(notification, asked, by);
            case ESCALATE -> escalate(notification, asked, by);
        };
    }

    /** Acknowledges the incident, which acknowledges its escalations; if the incident was acknowledged before, only the escalation. */
    private AnswerOutcome acknowledge(Notification notification, Asked asked, Person by) {
        if (isOfIncident(notification)) {
            process.tell(
                    Kind.INCIDENT, notification.subject().id(), ResponseActionType.ACKNOWLEDGE, by.username(), null);
        }
        var now = targets.askedBy(notification).orElseThrow().target();
        if (now.state() == AcknowledgementState.OPEN && asked.kind() == Kind.ESCALATION) {
            process.tell(asked.kind(), asked.id(), ResponseActionType.ACKNOWLEDGE, by.username(), null);
            now = targets.askedBy(notification).orElseThrow().target();
        }
        return switch (now.state()) {
            case ACKNOWLEDGED ->
                by.username().equals(now.by())
                        ? AnswerOutcome.acknowledged()
                        : AnswerOutcome.alreadyAcknowledged(now, by);
            case RESOLVED, CANCELLED -> AnswerOutcome.over(now, by);
            case OPEN -> throw busy();
        };
    }

    /** Resolves the incident, which ends its escalations; an escalation without an incident is resolved itself. */
    private AnswerOutcome resolve(Notification notification, Asked asked, Person by) {
        var incident = isOfIncident(notification);
        process.tell(
                incident ? Kind.INCIDENT : asked.kind(),
                incident ? notification.subject().id() : asked.id(),
                ResponseActionType.RESOLVE,
                by.username(),
                null);
        var now = targets.askedBy(notification).orElseThrow().target();
        if (now.state() != AcknowledgementState.RESOLVED) {
            throw busy();
        }
        return AnswerOutcome.resolved();
    }

    /** The next level is paged at once, or when a snooze or maintenance ends. */
    private AnswerOutcome escalate(Notification notification, Asked asked, Person by) {
        var next = asked.target().nextLevel();
        if (next == null) {
            return AnswerOutcome.noFurtherLevel(asked.target().level());
        }
        if (!process.tell(asked.kind(), asked.id(), ResponseActionType.ESCALATE, by.username(), next)) {
            throw busy();
        }
        var reached = targets.askedBy(notification).orElseThrow().target().level();
        return reached < next ? AnswerOutcome.heldBack(next) : AnswerOutcome.escalated(next);
    }

    private static boolean isOfIncident(Notification notification) {
        return notification.subject().type().equals(Kind.INCIDENT.name());
    }

    /** The process is between two steps, or another action is being carried out: the transaction is repeated. */
    private static CannotAcquireLockException busy() {
        return new CannotAcquireLockException("The process was not waiting for an answer");
    }
}

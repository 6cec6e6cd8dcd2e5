package org.tocsin.notification;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Matters.Asked;
import org.tocsin.people.Person;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.MatterDirectory.Kind;
import org.tocsin.platform.MatterDirectory.Standing;
import org.tocsin.platform.NotFound;

/** One answer, in one transaction with all that comes of it: whoever commits first was first, and the next is told so. */
@Component
class AnswerDesk {

    private static final Logger log = LoggerFactory.getLogger(AnswerDesk.class);

    private final AnswerLinkRepository links;
    private final GivenAnswerRepository given;
    private final NotificationRepository notifications;
    private final Matters matters;
    private final AnswerProcess process;
    private final AnswerReplays replays;
    private final Clock clock;

    AnswerDesk(
            AnswerLinkRepository links,
            GivenAnswerRepository given,
            NotificationRepository notifications,
            Matters matters,
            AnswerProcess process,
            AnswerReplays replays,
            Clock clock) {
        this.links = links;
        this.given = given;
        this.notifications = notifications;
        this.matters = matters;
        this.process = process;
        this.replays = replays;
        this.clock = clock;
    }

    /**
     * @param request by which it came; null for a link, which is good for one answer by itself
     * @return null for a request that was taken before
     */
    @Command
    public @Nullable AnswerOutcome take(
            AnswerLink link,
            AnswerAction action,
            GivenAnswer.Via via,
            Person by,
            AnswerReplays.@Nullable Request request) {
        var tenant = CurrentTenant.id();
        var locked = links.lock(link.id, tenant).orElseThrow(() -> new NotFound("link", link.id));
        if (request != null && !replays.isNew(request)) {
            return null;
        }
        if (via == GivenAnswer.Via.LINK) {
            var before = given.use(locked.id, action, tenant);
            if (before.isPresent()) {
                return new AnswerOutcome(AnswerOutcome.Kind.ALREADY, used(before.get(), by));
            }
        }
        var notice =
                notifications.findByIdAndTenantId(link.notificationId, tenant).orElseThrow();
        var outcome = matters.askedBy(notice)
                .filter(asked -> asked.actions().contains(action))
                .map(asked -> answer(notice, asked, action, by))
                .orElseGet(AnswerOutcome::gone);
        given.save(new GivenAnswer(link, action, via, by, outcome, clock.instant()));
        log.info("{} of {} {} by {}: {}", action, notice.subjectType, notice.subjectId, via, outcome.kind());
        return outcome;
    }

    static String used(GivenAnswer before, Person reader) {
        return "This link was used at " + AnswerOutcome.time(before.at, reader.timezone()) + ". " + before.said;
    }

    private AnswerOutcome answer(Notification notice, Asked asked, AnswerAction action, Person by) {
        var matter = asked.matter();
        if (matter.standing() == Standing.RESOLVED || matter.standing() == Standing.CANCELLED) {
            return AnswerOutcome.over(matter, by);
        }
        if (!AnswerOutcome.isAwaited(matter, action, by)) {
            return AnswerOutcome.alreadyAcknowledged(matter, by);
        }
        return switch (action) {
            case ACKNOWLEDGE -> acknowledge(notice, asked, by);
            case RESOLVE -> resolve(notice, asked, by);
            case ESCALATE -> escalate(notice, asked, by);
        };
    }

    /** An incident first, which has its escalations acknowledged; one that was acknowledged before leaves that to us. */
    private AnswerOutcome acknowledge(Notification notice, Asked asked, Person by) {
        if (isOfIncident(notice)) {
            process.tell(Kind.INCIDENT, notice.subjectId, AnswerAction.ACKNOWLEDGE, by.username(), null);
        }
        var now = matters.askedBy(notice).orElseThrow().matter();
        if (now.standing() == Standing.OPEN && asked.kind() == Kind.ESCALATION) {
            process.tell(asked.kind(), asked.id(), AnswerAction.ACKNOWLEDGE, by.username(), null);
            now = matters.askedBy(notice).orElseThrow().matter();
        }
        return switch (now.standing()) {
            case ACKNOWLEDGED ->
                by.username().equals(now.by())
                        ? AnswerOutcome.acknowledged()
                        : AnswerOutcome.alreadyAcknowledged(now, by);
            case RESOLVED, CANCELLED -> AnswerOutcome.over(now, by);
            case OPEN -> throw busy();
        };
    }

    /** What is an incident's is resolved with the incident, which ends its escalations. */
    private AnswerOutcome resolve(Notification notice, Asked asked, Person by) {
        var incident = isOfIncident(notice);
        process.tell(
                incident ? Kind.INCIDENT : asked.kind(),
                incident ? notice.subjectId : asked.id(),
                AnswerAction.RESOLVE,
                by.username(),
                null);
        var now = matters.askedBy(notice).orElseThrow().matter();
        if (now.standing() != Standing.RESOLVED) {
            throw busy();
        }
        return AnswerOutcome.resolved();
    }

    /** A snooze or maintenance holds that level back as well. */
    private AnswerOutcome escalate(Notification notice, Asked asked, Person by) {
        var next = asked.matter().nextLevel();
        if (next == null) {
            return AnswerOutcome.noFurtherLevel(asked.matter().level());
        }
        if (!process.tell(asked.kind(), asked.id(), AnswerAction.ESCALATE, by.username(), next)) {
            throw busy();
        }
        var reached = matters.askedBy(notice).orElseThrow().matter().level();
        return reached < next ? AnswerOutcome.heldBack(next) : AnswerOutcome.escalated(next);
    }

    private static boolean isOfIncident(Notification notice) {
        return notice.subjectType.equals(Kind.INCIDENT.name());
    }

    /** The process is between two steps, or somebody else's answer is under way: tried again from the start. */
    private static CannotAcquireLockException busy() {
        return new CannotAcquireLockException("The process was not waiting for an answer");
    }
}

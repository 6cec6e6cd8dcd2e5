package org.tocsin.incident.response;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.incident.comment.AuthorRole;
import org.tocsin.incident.comment.Comment;
import org.tocsin.incident.comment.CommentInput;
import org.tocsin.incident.comment.CommentRepository;
import org.tocsin.incident.lifecycle.Acting;
import org.tocsin.incident.lifecycle.Change;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.incident.lifecycle.IncidentEvent;
import org.tocsin.incident.lifecycle.IncidentEventRepository;
import org.tocsin.incident.lifecycle.IncidentNews;
import org.tocsin.incident.lifecycle.IncidentRepository;
import org.tocsin.incident.lifecycle.Reclassification;
import org.tocsin.incident.report.IncidentIntake;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.TimelineEntry;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.tenancy.TenantService;

/** Applies changes to the incident record and writes the timeline and the news about them. */
@Component
public class IncidentChanges {

    private final IncidentRepository incidents;
    private final IncidentIntake intake;
    private final IncidentEventRepository timeline;
    private final CommentRepository comments;
    private final TenantService tenants;
    private final ActingPerson acting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentChanges(
            IncidentRepository incidents,
            IncidentIntake intake,
            IncidentEventRepository timeline,
            CommentRepository comments,
            TenantService tenants,
            ActingPerson acting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.intake = intake;
        this.timeline = timeline;
        this.comments = comments;
        this.tenants = tenants;
        this.acting = acting;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param note          what the caller added: a resolution note or a reason
     * @param automatically for a resolve: a monitor asks for it, not a person
     * @param to            for a reclassification
     */
    public record Wish(
            Change change,
            @Nullable String note,
            boolean automatically,
            @Nullable Reclassification to) {

        public static Wish of(Change change, @Nullable String note) {
            return new Wish(change, note, false, null);
        }

        public static Wish reclassify(Reclassification to, @Nullable String note) {
            return new Wish(Change.RECLASSIFIED, note, false, to);
        }

        public Wish automatic() {
            return new Wish(change, note, true, to);
        }
    }

    /**
     * @return whether it changed anything
     * @throws Conflict if the incident's state does not allow it
     */
    public boolean apply(Incident incident, Wish wish, Acting by) {
        var at = now();
        var before = incident.classification().text();
        var isNew = switch (wish.change()) {
            case ACKNOWLEDGED -> incident.acknowledge(by, at);
            case HELD -> incident.hold(wish.note(), at);
            case RESUMED -> incident.resume();
            case RECLASSIFIED -> wish.to() != null && incident.reclassify(wish.to());
            case RESOLVED -> over(incident, incident.resolve(wish.automatically(), wish.note(), at), at);
            case CLOSED -> over(incident, incident.close(wish.note(), at), at);
            case REOPENED -> reopen(incident, at);
            case CANCELLED -> incident.cancel(wish.note(), at);
            case REPLIED, CUSTOMER_WROTE -> throw new IllegalArgumentException("Only a comment says so");
        };
        if (isNew) {
            var what = wish.change() == Change.RECLASSIFIED
                    ? " from " + before + " to " + incident.classification().text()
                    : "";
            var how = wish.change().word() + (wish.automatically() ? " automatically" : "") + what;
            record(incident, "incident." + wish.change().word(), by, how, wish.note(), at);
        }
        return isNew;
    }

    /** Applies to the record a change that came to the process from outside. @return whether it changed anything */
    @Command
    boolean changedOutside(UUID id, Wish wish, @Nullable String actor) {
        return apply(locked(id), wish, acting.named(actor));
    }

    /** Assigns the incident to the person who answered an escalation of it, even if somebody else had it. */
    @Command
    void takenOver(UUID id, @Nullable String actor) {
        var incident = locked(id);
        var by = acting.named(actor);
        if (incident.isTakenOver(by)) {
            record(incident, "incident.taken", by, "taken on", null, now());
        }
    }

    private Incident locked(UUID id) {
        return incidents.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("incident", id));
    }

    /** Starts work, which acknowledges as well. @return whether it changed anything */
    public boolean start(Incident incident, Acting by) {
        var at = now();
        var isNew = incident.start(by, at);
        if (isNew) {
            record(incident, "incident.started", by, "started", null, at);
        }
        return isNew;
    }

    public Comment comment(Incident incident, CommentInput.Checked said, Acting by) {
        var at = now();
        var comment = comments.save(new Comment(incident, said, by, at));
        if (comment.isPublic()) {
            if (said.role() == AuthorRole.STAFF) {
                incident.reply(at);
            } else {
                incident.hearFromCustomer(at);
            }
        }
        events.publishEvent(IncidentNews.about(incident, Comment.EVENT, at));
        return comment;
    }

    /** Fixes until when it can be reopened: its process waits that long, even if the tenant's setting changes later. */
    private boolean over(Incident incident, boolean isNew, Instant at) {
        if (isNew) {
            incident.mayBeReopenedUntil(at.plus(tenants.reopenWindow()));
        }
        return isNew;
    }

    private boolean reopen(Incident incident, Instant at) {
        if (!incident.isOpen()) {
            intake.openOneWith(incident.report().dedupKey()).ifPresent(other -> {
                throw new Conflict("Incident " + other.number() + " is open under the same dedup_key, so incident "
                        + incident.number() + " can't be reopened.");
            });
        }
        return incident.reopen(at);
    }

    private void record(Incident incident, String type, Acting by, String how, @Nullable String note, Instant at) {
        var sentence = Character.toUpperCase(how.charAt(0)) + how.substring(1) + " by " + by.name()
                + (note == null ? "" : ": " + note);
        timeline.save(new IncidentEvent(incident, new TimelineEntry(at, type, by.name(), sentence)));
        events.publishEvent(IncidentNews.about(incident, type, at));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

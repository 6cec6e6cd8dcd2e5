package org.tocsin.incident;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tocsin.incident.comment.AuthorRole;
import org.tocsin.incident.comment.Comment;
import org.tocsin.incident.comment.CommentInput;
import org.tocsin.incident.lifecycle.Acting;
import org.tocsin.incident.lifecycle.Change;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.incident.lifecycle.IncidentFinder;
import org.tocsin.incident.lifecycle.IncidentRepository;
import org.tocsin.incident.report.IncidentInput;
import org.tocsin.incident.report.IncidentIntake;
import org.tocsin.incident.response.ActingPerson;
import org.tocsin.incident.response.IncidentChanges;
import org.tocsin.incident.response.IncidentChanges.Wish;
import org.tocsin.incident.response.IncidentResponseProcess;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Opens incidents and applies verbs to them. It tells the process of each change in the same transaction. */
@Service
public class IncidentService {

    private final IncidentRepository incidents;
    private final IncidentFinder finder;
    private final IncidentIntake intake;
    private final IncidentChanges changes;
    private final IncidentResponseProcess process;
    private final ActingPerson acting;
    private final Clock clock;

    IncidentService(
            IncidentRepository incidents,
            IncidentFinder finder,
            IncidentIntake intake,
            IncidentChanges changes,
            IncidentResponseProcess process,
            ActingPerson acting,
            Clock clock) {
        this.incidents = incidents;
        this.finder = finder;
        this.intake = intake;
        this.changes = changes;
        this.process = process;
        this.acting = acting;
        this.clock = clock;
    }

    /** @param created false if an open incident with the same dedup key existed */
    public record Opened(UUID id, boolean created) {}

    /**
     * @param fields named as in the API: title, severity, labels and so on
     * @throws org.tocsin.platform.problem.InvalidInput naming the fields; nothing is stored then
     */
    @Command
    public Opened open(Map<String, ?> fields) {
        var draft = IncidentInput.read(fields, Actor.currentName(), clock.instant());
        return intake.openOneWith(draft.report().dedupKey())
                .map(open -> new Opened(open.id(), false))
                .orElseGet(() -> new Opened(process.open(fields), true));
    }

    /** Resolves the incident for a monitor, unless a person has ended it already. */
    @Command
    public void recovered(UUID id, String monitor) {
        incidents
                .lock(id, CurrentTenant.id())
                .filter(Incident::isOpen)
                .ifPresent(incident ->
                        change(incident, Wish.of(Change.RESOLVED, null).automatic(), new Acting(monitor, null)));
    }

    @Command
    Incident change(String id, Wish wish) {
        return change(finder.lock(id), wish, acting.current());
    }

    @Command
    Incident start(String id) {
        var incident = finder.lock(id);
        var wasSeen = incident.acknowledgedAt() != null;
        if (changes.start(incident, acting.current()) && !wasSeen) {
            process.changed(incident, Change.ACKNOWLEDGED);
        }
        return incident;
    }

    /** Adds a comment. The process hears of public ones only: as a reply of staff, or as a message of the customer. */
    @Command
    Comment comment(String id, CommentInput.Checked said) {
        var incident = finder.lock(id);
        var comment = changes.comment(incident, said, acting.current());
        if (comment.isPublic()) {
            process.changed(incident, said.role() == AuthorRole.STAFF ? Change.REPLIED : Change.CUSTOMER_WROTE);
        }
        return comment;
    }

    private Incident change(Incident incident, Wish wish, Acting by) {
        // a repeated acknowledgement may answer an escalation that has started or gone on since
        if (changes.apply(incident, wish, by) || wish.change() == Change.ACKNOWLEDGED) {
            process.changed(incident, wish.change());
        }
        return incident;
    }
}

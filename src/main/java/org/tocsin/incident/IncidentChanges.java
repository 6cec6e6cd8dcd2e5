package org.tocsin.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.TimelineEntry;

/** Applies what happened to our record, whoever says so, and keeps the timeline and the news in step with it. */
@Component
class IncidentChanges {

    private final IncidentEventRepository timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentChanges(IncidentEventRepository timeline, ApplicationEventPublisher events, Clock clock) {
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param note          what the caller added: a resolution note or a reason
     * @param automatically for a resolve: a monitor says so, not a person
     */
    record Wish(Change change, @Nullable String note, boolean automatically) {

        Wish(Change change, @Nullable String note) {
            this(change, note, false);
        }
    }

    /**
     * @return whether it is new; false if it was already so
     * @throws org.tocsin.platform.Conflict if the incident's state does not allow it
     */
    boolean apply(Incident incident, Wish wish, Acting by) {
        var at = now();
        var isNew = switch (wish.change()) {
            case ACKNOWLEDGED -> incident.acknowledge(by, at);
            case RESOLVED -> incident.resolve(wish.automatically(), wish.note(), at);
            case CLOSED -> incident.close(wish.note(), at);
            case CANCELLED -> incident.cancel(wish.note(), at);
        };
        if (isNew) {
            var how = wish.change().word() + (wish.automatically() ? " automatically" : "");
            record(incident, "incident." + wish.change().word(), by, how, wish.note(), at);
        }
        return isNew;
    }

    /** Work begins, which acknowledges as well. @return whether it is new */
    boolean start(Incident incident, Acting by) {
        var at = now();
        var isNew = incident.start(by, at);
        if (isNew) {
            record(incident, "incident.started", by, "started", null, at);
        }
        return isNew;
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

package org.tocsin.incident.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.incident.lifecycle.IncidentNews;
import org.tocsin.incident.lifecycle.IncidentRepository;
import org.tocsin.people.PeopleService;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.transaction.AdvisoryLock;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Registers and classifies incidents for processes/incident-response.bpmn. No other class inserts an incident. */
@Service
public class IncidentIntake {

    private static final int KEY = 255;

    private final IncidentRepository incidents;
    private final AdvisoryLock lock;
    private final PeopleService people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentIntake(
            IncidentRepository incidents,
            AdvisoryLock lock,
            PeopleService people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.lock = lock;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @throws org.tocsin.platform.problem.InvalidInput naming the fields; nothing is stored then */
    @Command
    public Incident register(Map<String, ? extends @Nullable Object> given, Incident.Origin origin) {
        var draft = IncidentInput.read(given, Actor.currentName(), clock.instant());
        var tenant = CurrentTenant.id();
        var errors = new InputErrors();
        checkKeys(draft.report().dedupKey(), origin.callersKey(), errors);
        if (draft.assignee() != null
                && people.findAll(List.of(draft.assignee())).isEmpty()) {
            errors.add("assignee", "unknown_value", "there is no active user with this id");
        }
        if (draft.parent() != null
                && incidents.findByIdAndTenantId(draft.parent(), tenant).isEmpty()) {
            errors.add("parent", "unknown_value", "there is no incident with this id");
        }
        errors.throwIfAny();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return incidents.save(new Incident(tenant, incidents.nextNumber(tenant), draft, origin, now));
    }

    /** Locks the key until this transaction ends. @return the open incident with that key */
    public Optional<Incident> openOneWith(@Nullable String dedupKey) {
        if (dedupKey == null) {
            return Optional.empty();
        }
        lock("dedup_key", dedupKey);
        return incidents.openWithDedupKey(dedupKey, CurrentTenant.id());
    }

    /** Lets the second of two concurrent reports with one key see the first; the unique index alone would only refuse it. */
    private void lock(String use, String key) {
        lock.hold(CurrentTenant.id() + '/' + use + '/' + key);
    }

    private void checkKeys(@Nullable String dedupKey, @Nullable String callersKey, InputErrors errors) {
        openOneWith(dedupKey)
                .ifPresent(open ->
                        errors.add("dedup_key", "conflict", "incident " + open.number() + " is open under this key"));
        if (callersKey == null) {
            return;
        }
        errors.requireText("business_key", callersKey, KEY);
        lock("business_key", callersKey);
        incidents
                .withExternalReference(callersKey, CurrentTenant.id())
                .ifPresent(other -> errors.add(
                        "business_key", "conflict", "incident " + other.number() + " was opened under this key"));
    }

    /** Applies the table's answer. Missing values and unknown words follow from the severity. */
    @Command
    public Incident classify(UUID id, Map<String, ? extends @Nullable Object> answer) {
        var incident = incidents.findByIdAndTenantId(id, CurrentTenant.id()).orElseThrow();
        var severity = word(answer, "severity")
                .flatMap(Severity::of)
                .orElse(incident.classification().severity());
        if (severity == null) {
            severity = Severity.MEDIUM;
        }
        var priority = word(answer, "priority")
                .flatMap(Priority::of)
                .orElse(incident.classification().priority());
        incident.classify(
                severity,
                priority == null ? Priority.following(severity) : priority,
                word(answer, "category").orElse(incident.classification().category()),
                word(answer, "reason").orElse("The table gave no reason"));
        events.publishEvent(IncidentNews.about(incident, "incident.opened", incident.createdAt()));
        return incident;
    }

    private static Optional<String> word(Map<String, ? extends @Nullable Object> answer, String name) {
        return Optional.ofNullable(answer.get(name)).map(Object::toString).filter(word -> !word.isBlank());
    }
}

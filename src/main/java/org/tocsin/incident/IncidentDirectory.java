package org.tocsin.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.incident.lifecycle.IncidentEventRepository;
import org.tocsin.incident.lifecycle.IncidentFacts;
import org.tocsin.incident.lifecycle.IncidentFinder;
import org.tocsin.incident.lifecycle.IncidentRepository;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.CurrentTenant;

/** The subject directory of incidents, alerts and tickets, for modules that know them by type and id only. */
@Component
class IncidentDirectory implements SubjectDirectory {

    private final IncidentFinder finder;
    private final IncidentRepository incidents;
    private final IncidentEventRepository events;

    IncidentDirectory(IncidentFinder finder, IncidentRepository incidents, IncidentEventRepository events) {
        this.finder = finder;
        this.incidents = incidents;
        this.events = events;
    }

    @Override
    public Optional<Map<String, @Nullable Object>> find(String id) {
        return finder.find(id).map(IncidentFacts::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Work work(String team, Instant since, int most) {
        var tenant = CurrentTenant.id();
        var pressing = incidents.openOf(team, tenant, Limit.of(most)).stream()
                .map(IncidentDirectory::line)
                .toList();
        var counts = incidents.countsOf(team, since, tenant);
        return new Work(counts.open(), pressing, counts.opened(), counts.resolved());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Answer> answers(Collection<String> subjectIds) {
        var ids = subjectIds.stream().flatMap(IncidentDirectory::id).collect(Collectors.toSet());
        var answers = new HashMap<String, Answer>();
        if (!ids.isEmpty()) {
            events.answers(ids, CurrentTenant.id())
                    .forEach(event -> answers.putIfAbsent(
                            event.incidentId().toString(),
                            new Answer(event.incidentId().toString(), event.actor(), event.at())));
        }
        return answers;
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // not the id of an incident
        }
    }

    private static String line(Incident incident) {
        var priority = incident.classification().priority();
        return "#" + incident.number() + " " + (priority == null ? "" : "[" + priority + "] ")
                + incident.report().title() + " (" + incident.status().word() + ")";
    }
}

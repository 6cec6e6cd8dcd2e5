package org.tocsin.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.AuditLog;
import org.tocsin.audit.AuditedChange;
import org.tocsin.incident.comment.Comment;
import org.tocsin.incident.comment.CommentRepository;
import org.tocsin.incident.comment.CommentView;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.incident.lifecycle.IncidentEventRepository;
import org.tocsin.incident.lifecycle.IncidentFinder;
import org.tocsin.incident.lifecycle.IncidentRepository;
import org.tocsin.incident.lifecycle.Kind;
import org.tocsin.incident.lifecycle.Status;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.SubjectFacet;
import org.tocsin.platform.subject.TimelineEntry;
import org.tocsin.platform.transaction.CurrentTenant;

/** The pages of incidents in the API: the record, completed by the facets of other modules. */
@Service
public class IncidentPages {

    private static final String SLA_INSTANCES = "sla_instances", ESCALATIONS = "escalations";

    private final IncidentFinder incidents;
    private final IncidentRepository records;
    private final IncidentEventRepository events;
    private final CommentRepository comments;
    private final AuditLog audit;
    private final IncidentSearch search;
    private final Map<String, SubjectFacet> facets;

    IncidentPages(
            IncidentFinder incidents,
            IncidentRepository records,
            IncidentEventRepository events,
            CommentRepository comments,
            AuditLog audit,
            IncidentSearch search,
            List<SubjectFacet> facets) {
        this.incidents = incidents;
        this.records = records;
        this.events = events;
        this.comments = comments;
        this.audit = audit;
        this.search = search;
        this.facets = facets.stream().collect(Collectors.toMap(SubjectFacet::name, Function.identity()));
    }

    @Transactional(readOnly = true)
    public IncidentView one(String id) {
        return views(List.of(incidents.get(id))).get(0);
    }

    /** @return our id of an incident of that kind, by any of its names */
    @Transactional(readOnly = true)
    UUID idOf(String id, Kind kind) {
        return incidents
                .find(id)
                .filter(incident -> incident.report().kind() == kind)
                .map(Incident::id)
                .orElseThrow(() -> new NotFound(kind.name().toLowerCase(Locale.ROOT), id));
    }

    @Transactional(readOnly = true)
    Page<IncidentView> list(IncidentFilter filter, Pageable page) {
        var ids = search.find(filter, page);
        var byId = records.findByTenantIdAndIdIn(CurrentTenant.id(), ids.getContent()).stream()
                .collect(Collectors.toMap(Incident::id, Function.identity()));
        var found = ids.getContent().stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
        var views = views(found).stream().collect(Collectors.toMap(IncidentView::id, Function.identity()));
        return ids.map(id -> views.get(id));
    }

    /** @return the incidents that still need work, newest first */
    @Transactional(readOnly = true)
    public Page<IncidentView> open(Pageable page) {
        var open = Arrays.stream(Status.values())
                .filter(Status::isOpen)
                .map(Status::name)
                .toList();
        return list(IncidentFilter.ofStatus(open), page);
    }

    /** @param name of the facet, for instance {@code sla_instances} */
    @Transactional(readOnly = true)
    public List<Object> facet(String id, String name) {
        var facet = facets.get(name);
        if (facet == null) {
            throw new NotFound("page of incidents called", name);
        }
        var subject = incidents.get(id).id().toString();
        return facet.about(Incident.SUBJECT_TYPE, List.of(subject)).getOrDefault(subject, List.of());
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String id) {
        var incident = incidents.get(id);
        var entries = new ArrayList<TimelineEntry>();
        var report = incident.report();
        entries.add(new TimelineEntry(
                incident.createdAt(), "incident.opened", report.reporter(), "Reported through " + report.source()));
        var classification = incident.classification();
        if (classification.classificationReason() != null) {
            var decided = classification.classifiedAs() + ": " + classification.classificationReason();
            entries.add(new TimelineEntry(incident.createdAt(), "incident.classified", null, decided));
        }
        events.findByTenantIdAndIncidentIdOrderByAt(CurrentTenant.id(), incident.id())
                .forEach(event -> entries.add(event.entry()));
        comments.findFirst500ByTenantIdAndIncidentIdOrderByPosition(CurrentTenant.id(), incident.id())
                .forEach(comment -> entries.add(comment.entry()));
        facets.values()
                .forEach(facet -> entries.addAll(
                        facet.timeline(Incident.SUBJECT_TYPE, incident.id().toString())));
        entries.sort(Comparator.comparing(TimelineEntry::at)); // stable: the incident's own come first
        return entries;
    }

    @Transactional(readOnly = true)
    Page<CommentView> comments(String id, Pageable page) {
        var incident = incidents.get(id).id();
        return comments.findByTenantIdAndIncidentId(CurrentTenant.id(), incident, page)
                .map(Comment::view);
    }

    /** @return the changes of the incident and of what other modules store about it, newest first */
    @Transactional(readOnly = true)
    Page<AuditedChange> changelog(String id, Pageable page) {
        var subject = incidents.get(id).id().toString();
        var things = new HashMap<String, List<String>>();
        facets.values().forEach(facet -> things.putAll(facet.changelogOf(Incident.SUBJECT_TYPE, subject)));
        things.put(Incident.AUDITED_AS, List.of(subject));
        return audit.of(things, page);
    }

    private List<IncidentView> views(List<Incident> incidents) {
        var ids = incidents.stream().map(Incident::id).map(UUID::toString).toList();
        var slaInstances = about(SLA_INSTANCES, ids);
        var escalations = about(ESCALATIONS, ids);
        return incidents.stream()
                .map(incident -> IncidentView.of(
                        incident,
                        slaInstances.getOrDefault(incident.id().toString(), List.of()),
                        escalations.getOrDefault(incident.id().toString(), List.of())))
                .toList();
    }

    private Map<String, List<Object>> about(String name, Collection<String> ids) {
        var facet = facets.get(name);
        return facet == null || ids.isEmpty() ? Map.of() : facet.about(Incident.SUBJECT_TYPE, ids);
    }
}

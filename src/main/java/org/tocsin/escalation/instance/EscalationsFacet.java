package org.tocsin.escalation.instance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.subject.SubjectFacet;
import org.tocsin.platform.subject.TimelineEntry;
import org.tocsin.platform.transaction.CurrentTenant;

/** The escalations of a subject, with their timeline entries. */
@Component
class EscalationsFacet implements SubjectFacet {

    private final EscalationRepository escalations;
    private final EscalationEventRepository events;

    EscalationsFacet(EscalationRepository escalations, EscalationEventRepository events) {
        this.escalations = escalations;
        this.events = events;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Object>> about(String subjectType, Collection<String> subjectIds) {
        return escalations.findAbout(CurrentTenant.id(), subjectType, subjectIds.toArray(String[]::new)).stream()
                .collect(Collectors.groupingBy(
                        e -> e.subject().id(),
                        Collectors.mapping(e -> (Object) EscalationView.of(e), Collectors.toList())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String subjectType, String subjectId) {
        return events
                .findFirst500ByTenantIdAndSubjectTypeAndSubjectIdOrderByAtAscNumberAsc(
                        CurrentTenant.id(), subjectType, subjectId)
                .stream()
                .map(e -> new TimelineEntry(e.at(), e.type(), e.actor(), e.detail()))
                .toList();
    }
}

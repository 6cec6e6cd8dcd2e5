package org.tocsin.escalation.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.subject.SubjectFacet;
import org.tocsin.platform.subject.TimelineEntry;
import org.tocsin.platform.transaction.CurrentTenant;

/** The customer escalations of a subject, with their timeline entries. */
@Component
class CustomerEscalationsFacet implements SubjectFacet {

    private final CustomerEscalationRepository customers;

    CustomerEscalationsFacet(CustomerEscalationRepository customers) {
        this.customers = customers;
    }

    @Override
    public String name() {
        return "customer_escalations";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Object>> about(String subjectType, Collection<String> subjectIds) {
        return of(subjectType, subjectIds).stream()
                .collect(Collectors.groupingBy(
                        CustomerEscalation::subjectId,
                        Collectors.mapping(c -> (Object) CustomerEscalationView.of(c), Collectors.toList())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String subjectType, String subjectId) {
        var entries = new ArrayList<TimelineEntry>();
        for (var c : of(subjectType, List.of(subjectId))) {
            entries.add(new TimelineEntry(
                    c.createdAt(), "customer.escalated", c.requestedBy(), c.label() + ": " + c.reason()));
            if (c.endedAt() != null) {
                entries.add(new TimelineEntry(c.endedAt(), "customer.ended", null, c.label() + " ended"));
            }
        }
        return entries;
    }

    private List<CustomerEscalation> of(String subjectType, Collection<String> subjectIds) {
        return customers.findByTenantIdAndSubjectTypeAndSubjectIdInOrderByCreatedAt(
                CurrentTenant.id(), subjectType, subjectIds);
    }
}

package org.tocsin.platform.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One module's view of subjects that another module owns: SLA instances, escalations, deliveries. An incident's page combines the facets,
 * although their modules do not know incidents.
 */
public interface SubjectFacet {

    /** @return the JSON name, for instance {@code sla_instances} */
    String name();

    /** @return by subject id, the views of that tenant's rows, oldest first, in one query for all ids */
    Map<String, List<Object>> about(String subjectType, Collection<String> subjectIds);

    /** @return the lines for the subject's timeline, in any order */
    List<TimelineEntry> timeline(String subjectType, String subjectId);

    /** @return the ids of things whose changes belong to the subject's changelog, by their type there */
    default Map<String, List<String>> changelogOf(String subjectType, String subjectId) {
        return Map.of();
    }
}

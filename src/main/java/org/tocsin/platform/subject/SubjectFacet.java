package org.tocsin.platform.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one module has to show about a subject that another module owns: its service levels, its escalations, its deliveries.
 * So an incident's page is complete although those modules do not know incidents.
 */
public interface SubjectFacet {

    /** @return the JSON name, for instance {@code sla_instances} */
    String name();

    /** @return by subject id, the views of that tenant's rows, oldest first, in one query for all ids */
    Map<String, List<Object>> about(String subjectType, Collection<String> subjectIds);

    /** @return what happened, for the subject's timeline, in any order */
    List<TimelineEntry> timeline(String subjectType, String subjectId);

    /** @return by the word under which the changelog lists them, the ids of the things whose changes are the subject's too */
    default Map<String, List<String>> changelogOf(String subjectType, String subjectId) {
        return Map.of();
    }
}

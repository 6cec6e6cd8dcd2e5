package org.tocsin.incident.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.News;

/** The news about an incident that live pages receive. */
public final class IncidentNews {

    private IncidentNews() {}

    public static News about(Incident incident, String type, Instant at) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("id", incident.id());
        data.put("number", incident.number());
        data.put("title", incident.report().title());
        data.put("status", incident.status());
        data.put("severity", incident.classification().severity());
        data.put("priority", incident.classification().priority());
        data.put("service", incident.report().service());
        data.put("assignee", incident.assignee());
        return new News(type, incident.tenantId(), at, data, null);
    }
}

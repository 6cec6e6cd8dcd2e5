package org.tocsin.incident.lifecycle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The checked content of a report. It never changes, whatever happens to the incident. */
@Embeddable
public record Report(
        @Enumerated(EnumType.STRING) Kind kind,
        String title,
        @Nullable String description,
        @Nullable String service,
        @JdbcTypeCode(SqlTypes.JSON) List<String> affectedServices,
        @Nullable String customer,
        @Nullable String project,
        @Nullable String department,
        String source,
        String reporter,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> labels,
        @Nullable String dedupKey,
        @Nullable String externalId,
        boolean drill) {}

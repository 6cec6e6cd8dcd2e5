package org.tocsin.incident.lifecycle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/**
 * How severe and urgent an incident is and who may work on it. Severity and priority are null until the table has decided.
 *
 * @param classifiedAs         severity and priority as the table decided them
 * @param classificationReason why the table decided so
 */
@Embeddable
public record Classification(
        @Enumerated(EnumType.STRING) @Nullable Severity severity,
        @Enumerated(EnumType.STRING) @Nullable Priority priority,
        @Nullable String category,
        int requiredClearance,
        @Nullable String classifiedAs,
        @Nullable String classificationReason) {

    public static Classification proposed(
            @Nullable Severity severity,
            @Nullable Priority priority,
            @Nullable String category,
            int requiredClearance) {
        return new Classification(severity, priority, category, requiredClearance, null, null);
    }

    Classification decided(Severity severity, Priority priority, @Nullable String category, String reason) {
        return new Classification(severity, priority, category, requiredClearance, severity + ", " + priority, reason);
    }

    /** @return a copy with the given values replaced; where only the severity changes, the priority follows it */
    Classification with(Reclassification given) {
        var newSeverity = given.severity() == null ? severity : given.severity();
        return new Classification(
                newSeverity,
                given.priority() == null ? following(newSeverity) : given.priority(),
                given.category() == null ? category : given.category(),
                given.requiredClearance() == null ? requiredClearance : given.requiredClearance(),
                classifiedAs,
                classificationReason);
    }

    private @Nullable Priority following(@Nullable Severity newSeverity) {
        return newSeverity == null || newSeverity == severity ? priority : Priority.following(newSeverity);
    }

    /** @return severity, priority, category and clearance in one line of text */
    public String text() {
        return severity
                + ", "
                + priority
                + (category == null ? "" : ", " + category)
                + (requiredClearance == 0 ? "" : ", clearance " + requiredClearance);
    }
}

package org.tocsin.incident.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.lifecycle.Reclassification;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/** The request to reclassify an incident. Absent fields stay unchanged. */
public record ReclassificationInput(
        @Nullable String severity,
        @Nullable String priority,
        @Nullable String category,
        @Nullable Integer requiredClearance,
        @Nullable String reason) {

    public Reclassification read() {
        var given = new HashMap<String, @Nullable Object>();
        given.put("severity", severity);
        given.put("priority", priority);
        given.put("category", category);
        given.put("required_clearance", requiredClearance);
        return read(given);
    }

    /** @throws org.tocsin.platform.problem.InvalidInput naming all that is wrong */
    public static Reclassification read(Map<String, ? extends @Nullable Object> given) {
        var fields = new GivenFields(given);
        var category = fields.text("category", IncidentInput.NAME);
        var read = new Reclassification(
                fields.word("severity", Severity::of, Severity.values()),
                fields.word("priority", Priority::of, Priority.values()),
                category == null ? null : category.toUpperCase(Locale.ROOT),
                given.get("required_clearance") == null
                        ? null
                        : fields.number("required_clearance", IncidentInput.CLEARANCE));
        fields.errors().throwIfAny();
        return read;
    }
}

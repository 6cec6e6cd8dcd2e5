package org.tocsin.sla.clock;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.process.FactsSnapshot;
import org.tocsin.platform.subject.Subject;

/** The facts about a subject, as processes pass them on and as an SLA stores them. */
public final class SlaFacts {

    /** The facts that decision tables may name. Absent ones are null, since a table fails on a name that it does not know. */
    private static final String[] NAMES = {
        "subject_type",
        "subject_id",
        "title",
        "kind",
        "severity",
        "priority",
        "category",
        "service",
        "customer",
        "project",
        "team",
        "department",
        "assignee",
        "source",
        "labels",
        "required_clearance",
        "drill"
    };

    private SlaFacts() {}

    /** @return all facts that tables may name, null where unknown */
    public static Map<String, @Nullable Object> complete(Map<String, ? extends @Nullable Object> known) {
        var facts = new HashMap<String, @Nullable Object>();
        for (var name : NAMES) {
            facts.put(name, null);
        }
        facts.putAll(known);
        return facts;
    }

    /** @return the stored facts, with new ones in place of old ones */
    public static Map<String, Object> learned(Map<String, Object> known, Map<String, ? extends @Nullable Object> told) {
        var all = new HashMap<String, @Nullable Object>(known);
        all.putAll(told);
        return FactsSnapshot.of(all);
    }

    public static Subject subject(Map<String, ? extends @Nullable Object> facts) {
        return new Subject(
                String.valueOf(facts.get("subject_type")),
                String.valueOf(facts.get("subject_id")),
                Objects.requireNonNullElse(facts.get("title"), "").toString());
    }

    /** @return the time of that fact, null if it has not happened */
    public static @Nullable Instant time(Map<String, ? extends @Nullable Object> facts, String name) {
        var value = facts.get(name);
        if (value instanceof Date date) {
            return date.toInstant();
        }
        return value instanceof String text ? Instant.parse(text) : (Instant) value;
    }

    /** @return when the subject's SLAs began to count */
    public static Instant openedAt(Map<String, ? extends @Nullable Object> facts) {
        return Objects.requireNonNull(time(facts, "opened_at"), "A subject without opened_at");
    }

    /** @return the facts as their owner passed them, null where absent */
    public static Map<String, @Nullable Object> restored(Map<String, Object> stored) {
        return complete(FactsSnapshot.restore(stored));
    }
}

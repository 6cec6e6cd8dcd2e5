package org.tocsin.sla.clock;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.process.FactsSnapshot;
import org.tocsin.platform.subject.Subject;

/** What is known about a subject, as it travels between processes and as it is kept with an SLA. */
public final class SlaFacts {

    /** Facts that decision tables may name: absent ones are null, since a table fails on a name it does not know. */
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

    /** @return all facts that tables may name, known or not */
    public static Map<String, @Nullable Object> complete(Map<String, ? extends @Nullable Object> known) {
        var facts = new HashMap<String, @Nullable Object>();
        for (var name : NAMES) {
            facts.put(name, null);
        }
        facts.putAll(known);
        return facts;
    }

    /** @return what is told in place of what was known, and the rest of it */
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

    /** @return the facts as their owner gave them, absent ones null */
    public static Map<String, @Nullable Object> restored(Map<String, Object> stored) {
        return complete(FactsSnapshot.restore(stored));
    }
}

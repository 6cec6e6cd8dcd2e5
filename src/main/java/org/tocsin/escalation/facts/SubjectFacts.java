package org.tocsin.escalation.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Subject;

/** Reads the facts of an escalation's subject. */
public final class SubjectFacts {

    private static final String[] OF_SHIPPED_TABLES = {
        "priority",
        "severity",
        "category",
        "kind",
        "service",
        "customer",
        "project",
        "team",
        "department",
        "assignee",
        "source",
        "labels",
        "security_breach",
        "data_breach",
        "data_loss",
        "data_unrecoverable",
        "performance",
        "demanded_level",
        "demanded_reason"
    };

    /** The fact that holds the handed-over text for the page. */
    public static final String HANDED_OVER = "message";

    private SubjectFacts() {}

    /** @return the later facts, with the handed-over text kept */
    public static Map<String, Object> learn(Map<String, Object> earlier, Map<String, Object> later) {
        var known = new HashMap<>(later);
        if (earlier.get(HANDED_OVER) != null) {
            known.putIfAbsent(HANDED_OVER, earlier.get(HANDED_OVER));
        }
        return known;
    }

    public static Subject subject(Map<String, ? extends @Nullable Object> facts) {
        return new Subject(text(facts, "subject_type"), text(facts, "subject_id"), text(facts, "title"));
    }

    /** @return when the subject was opened, or the other instant if the facts do not contain it */
    public static Instant opened(Map<String, ? extends @Nullable Object> facts, Instant otherwise) {
        var opened = facts.get("opened_at");
        return opened instanceof Instant instant ? instant : otherwise;
    }

    /** @return whether the subject is resolved, closed or cancelled */
    public static boolean isOver(Map<String, ? extends @Nullable Object> facts) {
        return facts.get("resolved_at") != null || facts.get("closed_at") != null;
    }

    /** @return the facts, with null for each absent fact that a table may read */
    public static Map<String, @Nullable Object> forTables(Map<String, ? extends @Nullable Object> facts) {
        var complete = new HashMap<String, @Nullable Object>(facts);
        for (var name : OF_SHIPPED_TABLES) {
            complete.putIfAbsent(name, null);
        }
        return complete;
    }

    private static String text(Map<String, ? extends @Nullable Object> facts, String name) {
        var value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("The fact " + name + " is missing");
        }
        return value.toString();
    }
}

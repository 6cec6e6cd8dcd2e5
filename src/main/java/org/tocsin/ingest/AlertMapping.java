package org.tocsin.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/** Maps an alert's labels and annotations to the fields of an incident. Long text is cut, not refused, so that the page goes out. */
final class AlertMapping {

    private static final int TITLE = 1024,
            DESCRIPTION = 32_000,
            NAME = 255,
            LABELS = 64,
            LABEL_NAME = 128,
            LABEL = 2048;

    private AlertMapping() {}

    static Map<String, Object> incident(
            String fingerprint, Map<String, String> labels, Map<String, String> annotations, String generatorUrl) {
        var incident = new HashMap<String, Object>();
        incident.put("kind", "ALERT");
        put(
                incident,
                "title",
                TITLE,
                annotations.get("summary"),
                annotations.get("title"),
                labels.get("alertname"),
                "Alert " + fingerprint);
        put(incident, "description", DESCRIPTION, annotations.get("description"), annotations.get("message"));
        put(incident, "service", NAME, labels.get("service"), labels.get("job"));
        for (var name : new String[] {"category", "customer", "project", "team", "department"}) {
            put(incident, name, NAME, labels.get(name));
        }
        // an unknown word is left to the classification
        if (Severity.of(labels.getOrDefault("severity", "")).isPresent()) {
            incident.put("severity", labels.get("severity"));
        }
        if (Priority.of(labels.getOrDefault("priority", "")).isPresent()) {
            incident.put("priority", labels.get("priority"));
        }
        put(incident, "external_id", NAME, fingerprint);
        incident.put("labels", kept(labels, annotations, generatorUrl));
        return incident;
    }

    private static Map<String, String> kept(
            Map<String, String> labels, Map<String, String> annotations, String generatorUrl) {
        var kept = new LinkedHashMap<String, String>();
        keep(kept, "generator_url", generatorUrl);
        keep(kept, "runbook_url", annotations.getOrDefault("runbook_url", ""));
        labels.forEach((name, value) -> keep(kept, name, value));
        return kept;
    }

    private static void keep(Map<String, String> kept, String name, String value) {
        var cleanName = clean(name, LABEL_NAME);
        if (kept.size() < LABELS && !cleanName.isEmpty() && !value.isBlank()) {
            kept.put(cleanName, clean(value, LABEL));
        }
    }

    private static void put(Map<String, Object> incident, String field, int limit, @Nullable String... candidates) {
        Stream.of(candidates)
                .filter(text -> text != null && !clean(text, limit).isEmpty())
                .findFirst()
                .ifPresent(text -> incident.put(field, clean(text, limit)));
    }

    /** Removes NUL, which PostgreSQL can't store, and cuts no pair of surrogates apart. */
    private static String clean(String text, int limit) {
        var clean = text.replace("\0", "").strip();
        if (clean.length() <= limit) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return clean.substring(0, end) + "…";
    }
}

package org.tocsin.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;

/**
 * Reads Alertmanager's webhook payload, version 4, and Grafana's, which has more fields. Unknown fields are ignored.
 * An alert that can't be read has an error of its own, and the others are processed.
 */
final class AlertmanagerPayload {

    private static final int FINGERPRINT = 255;

    private final List<Alert> alerts = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    private AlertmanagerPayload() {}

    /** @throws InvalidInput if it is not a notification of Alertmanager */
    static AlertmanagerPayload read(JsonNode body) {
        var list = body.path("alerts");
        if (!list.isArray()) {
            var missing = list.isMissingNode() || list.isNull();
            throw new InvalidInput(
                    "alerts",
                    missing ? "required" : "wrong_type",
                    "must be a list, as of Alertmanager's payload version 4");
        }
        var payload = new AlertmanagerPayload();
        for (int i = 0; i < list.size(); i++) {
            payload.add(i, list.get(i));
        }
        return payload;
    }

    List<Alert> alerts() {
        return alerts;
    }

    /** @return the position of the nth readable alert in the payload, for error messages */
    int position(int n) {
        return positions.get(n);
    }

    List<FieldError> errors() {
        return errors;
    }

    private void add(int position, JsonNode alert) {
        int wrong = errors.size();
        var field = "alerts[" + position + "].";
        var fingerprint = alert.path("fingerprint").asText("").strip();
        if (fingerprint.isEmpty() || fingerprint.length() > FINGERPRINT || fingerprint.indexOf('\0') >= 0) {
            errors.add(
                    new FieldError(field + "fingerprint", "required", "must be 1 to " + FINGERPRINT + " characters"));
        }
        var status = alert.path("status").asText("");
        if (!status.equals("firing") && !status.equals("resolved")) {
            errors.add(new FieldError(field + "status", "unknown_value", "must be firing or resolved"));
        }
        var startsAt = moment(alert.path("startsAt"));
        if (startsAt.isEmpty()) {
            errors.add(new FieldError(field + "startsAt", "wrong_type", "must be an instant such as " + Instant.EPOCH));
        }
        var labels = texts(field + "labels", alert.path("labels"));
        var annotations = texts(field + "annotations", alert.path("annotations"));
        if (errors.size() == wrong) {
            var generator = alert.path("generatorURL").asText("");
            var incident = AlertMapping.incident(fingerprint, labels, annotations, generator);
            alerts.add(new Alert(fingerprint, startsAt.orElseThrow(), status.equals("resolved"), incident));
            positions.add(position);
        }
    }

    private Map<String, String> texts(String field, JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText("")));
        } else if (!node.isMissingNode() && !node.isNull()) {
            errors.add(new FieldError(field, "wrong_type", "must be an object of names and texts"));
        }
        return texts;
    }

    /** Cut to the microsecond, as the database stores it: otherwise a repeat would look like another occurrence. */
    private static Optional<Instant> moment(JsonNode node) {
        try {
            var moment = OffsetDateTime.parse(node.asText("")).toInstant().truncatedTo(ChronoUnit.MICROS);
            return moment.isBefore(Instant.EPOCH) ? Optional.empty() : Optional.of(moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

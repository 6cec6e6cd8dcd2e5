package org.tocsin.scenario.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tocsin.notification.NotificationService;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.TestTenant;

/** Base of the tests of pages: requests a page and reads its deliveries. */
public abstract class PageScenes {

    public final Rest rest;
    public final TestTenant tenant;
    private final NotificationService notifications;

    public PageScenes(Rest rest, TestTenant tenant, NotificationService notifications) {
        this.rest = rest;
        this.tenant = tenant;
        this.notifications = notifications;
    }

    void page(String key, String title, List<String> recipients) {
        page(key, title, recipients, List.of());
    }

    void page(String key, String title, List<String> recipients, List<String> words) {
        var subject = new Subject("INCIDENT", "i-1", title);
        var facts = Map.of("severity", "CRITICAL", "priority", "P1", "number", 12);
        var request = new NotificationRequest(
                TemplateType.ESCALATION, key, "ref", subject, 1, 0, recipients, words, 90, facts);
        CurrentTenant.run(tenant.id(), () -> notifications.send(request));
    }

    /** Requests a page about a subject of its own, with these facts and the channels of the table. */
    void page(String key, String title, List<String> recipients, Map<String, ?> facts) {
        page(key, "i-" + key, title, 0, recipients, facts);
    }

    void page(String key, String subjectId, String title, int round, List<String> recipients, Map<String, ?> facts) {
        var subject = new Subject("INCIDENT", subjectId, title);
        var type = TemplateType.ESCALATION;
        var request = new NotificationRequest(type, key, "ref", subject, 1, round, recipients, List.of(), 70, facts);
        CurrentTenant.run(tenant.id(), () -> notifications.send(request));
    }

    /** The outgoing one. */
    JsonNode deliveryOf(String title) {
        return StreamSupport.stream(deliveries().spliterator(), false)
                .filter(d -> d.required("title").asText().contains(title)
                        && !d.required("channel").asText().equals("WEBSOCKET"))
                .findFirst()
                .orElseThrow();
    }

    void withdraw() {
        withdraw("ref");
    }

    void withdraw(String reference) {
        CurrentTenant.run(tenant.id(), () -> notifications.withdraw(reference));
    }

    String addPerson(String name, Map<String, String> contacts) {
        return rest.post("/api/v1/users", person(name, "RESPONDER", contacts))
                .expect(201)
                .text("id");
    }

    Map<String, Object> person(String name, String access, Map<String, String> contacts) {
        var list = contacts.entrySet().stream()
                .map(c -> Map.of("channel", c.getKey(), "address", c.getValue()))
                .toList();
        return Map.of("username", name + "." + tenant.id(), "name", name, "access", access, "contacts", list);
    }

    JsonNode deliveries() {
        return rest.get("/api/v1/deliveries").expect(200).required("results");
    }

    JsonNode delivery(String channel) {
        return StreamSupport.stream(deliveries().spliterator(), false)
                .filter(d -> d.required("channel").asText().equals(channel)
                        && !d.required("recipient").isNull())
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> statuses() {
        return StreamSupport.stream(deliveries().spliterator(), false)
                .filter(d -> !d.required("recipient").isNull())
                .collect(Collectors.toMap(
                        d -> d.required("channel").asText(),
                        d -> d.required("status").asText()));
    }

    Map<String, String> statuses(String title) {
        return StreamSupport.stream(deliveries().spliterator(), false)
                .filter(d -> d.required("title").asText().contains(title))
                .collect(Collectors.toMap(
                        d -> d.required("channel").asText(),
                        d -> d.required("status").asText()));
    }

    public static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.required(field).asText())
                .toList();
    }
}

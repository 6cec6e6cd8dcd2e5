package org.tocsin.notification.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.TestTenant;

/** Shared by the tests of response actions: the tokens in messages, and the results of answers. */
public class AnswerScenes {

    static final String INSTANCES = "/api/sla-oncall/api/v1/escalation-instances/";

    private final Rest rest;
    private final TestTenant tenant;
    private final AnswerLinkRepository links;
    private final AnswerKey key;
    private final TransactionTemplate transaction;

    public AnswerScenes(
            Rest rest, TestTenant tenant, AnswerLinkRepository links, AnswerKey key, TransactionTemplate transaction) {
        this.rest = rest;
        this.tenant = tenant;
        this.links = links;
        this.key = key;
        this.transaction = transaction;
    }

    public String username(String name) {
        return name + "." + tenant.id();
    }

    /** @return the link in the message to that person about that incident, by that channel */
    public AnswerLink link(Given.Incident incident, String name, String channel) {
        var delivery = delivery(incident, name, channel).required("id").asText();
        return CurrentTenant.call(
                tenant.id(),
                () -> transaction.execute(status ->
                        links.findOf(tenant.id(), UUID.fromString(delivery)).orElseThrow()));
    }

    public String path(Given.Incident incident, String name, ResponseActionType action) {
        return "/a/" + key.seal().token(link(incident, name, "EMAIL"), action).text();
    }

    public String buttons(Given.Incident incident, String name, String channel) {
        return key.seal().token(link(incident, name, channel), null).text();
    }

    JsonNode delivery(Given.Incident incident, String name, String channel) {
        var all = rest.get("/api/v1/incidents/" + incident.id() + "/deliveries").expect(200);
        return StreamSupport.stream(all.required("results").spliterator(), false)
                .filter(d -> d.required("channel").asText().equals(channel))
                .filter(d -> d.required("recipient").asText().equals(username(name)))
                .filter(d -> d.required("notice_type").asText().equals("ESCALATION"))
                .findFirst()
                .orElseThrow();
    }

    /** Without any credential, as a person who taps a link. */
    Rest.Answer look(String path) {
        return rest.send(open(path).GET());
    }

    Rest.Answer press(String path) {
        return rest.send(open(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Rest.Answer form(String path, Map<String, String> fields, String... headers) {
        var request = open(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return rest.send(request.POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder open(String path) {
        return HttpRequest.newBuilder(rest.request(path).build().uri());
    }

    public JsonNode incident(Given.Incident incident) {
        return rest.get("/api/v1/incidents/" + incident.id()).expect(200).body();
    }

    /** The escalation of the policy that every incident triggers. */
    public JsonNode escalation(Given.Incident incident) {
        var all = rest.get(INSTANCES + "?incident=" + incident.id()).expect(200);
        return StreamSupport.stream(all.required("results").spliterator(), false)
                .filter(e -> e.required("escalation_policy_name").asText().equals("Default escalation"))
                .findFirst()
                .orElseThrow();
    }

    long timeline(Given.Incident incident, String type) {
        var all = rest.get("/api/v1/incidents/" + incident.id() + "/timeline").expect(200);
        return StreamSupport.stream(all.required("results").spliterator(), false)
                .filter(entry -> entry.required("type").asText().equals(type))
                .count();
    }
}

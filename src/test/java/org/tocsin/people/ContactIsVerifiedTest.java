package org.tocsin.people;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.people.PeopleScenes.USERS;
import static org.tocsin.people.PeopleScenes.fields;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.Expected.webhook;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;
import static org.tocsin.testkit.TestTime.seconds;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** A person proves that an address is theirs. */
@Scenario
class ContactIsVerifiedTest {

    private static final Pattern CODE = Pattern.compile("code is ([0-9]{6})");

    private final Rest rest;
    private final TestTenant tenant;
    private final TestTime time;
    private final Channels channels;
    private final RuntimeService runtime;
    private final JavaMailSenderImpl mail;
    private final WireMockServer http;
    private final int mailPort;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PeopleScenes scenes;

    ContactIsVerifiedTest(
            Rest rest,
            TestTenant tenant,
            TestTime time,
            Channels channels,
            RuntimeService runtime,
            JavaMailSenderImpl mail,
            WireMockServer http,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.rest = rest;
        this.tenant = tenant;
        this.time = time;
        this.channels = channels;
        this.runtime = runtime;
        this.mail = mail;
        this.http = http;
        this.mailPort = mail.getPort();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.scenes = new PeopleScenes(rest, tenant);
    }

    @AfterEach
    void mailServerIsUpAgain() {
        mail.setPort(mailPort);
    }

    @Test
    void theCodeArrivesThereAndVerifiesIt() {
        var contact = newAddress("ana");
        assertThat(own("ana", () -> rest.post(contact)).expect(202).text("status"))
                .isEqualTo("PENDING");

        var code = code(channels.expect(email("ana")));
        channels.expectNothingElse();
        assertThat(everythingStored()).doesNotContainPattern("\\b" + code + "\\b");
        assertThat(own("ana", () -> confirm(contact, code)).expect(200).text("status"))
                .isEqualTo("VERIFIED");

        assertThat(own("ana", () -> rest.get(USERS + "me"))
                        .required("contacts")
                        .required(0)
                        .required("verified")
                        .asBoolean())
                .isTrue();
        time.settle();
        assertThat(running()).isZero();
        own("ana", () -> rest.post(contact)).expect(409);
        own("ana", () -> confirm(contact, code)).expect(409);
    }

    @Test
    void fiveWrongCodesEndIt() {
        var contact = newAddress("ana");
        own("ana", () -> rest.post(contact)).expect(202);
        var code = code(channels.expect(email("ana")));
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int left = 4; left > 0; left--) {
            var answer = own("ana", () -> confirm(contact, wrong)).expect(422);
            assertThat(fields(answer)).containsExactly("code");
            assertThat(answer.content()).contains(left + (left == 1 ? " try is left" : " tries are left"));
        }
        own("ana", () -> confirm(contact, wrong)).expect(409);
        own("ana", () -> confirm(contact, code)).expect(409);
        assertThat(rest.get(contact).expect(200).text("status")).isEqualTo("REFUSED");
        time.fastForward(minutes(10));
        assertThat(running()).isZero();
        assertThat(rest.get(contact).text("status")).isEqualTo("REFUSED");
    }

    @Test
    void theCodeExpiresAfterTenMinutes() {
        var contact = newAddress("ana");
        own("ana", () -> rest.post(contact)).expect(202);
        var code = code(channels.expect(email("ana")));

        time.fastForward(minutes(10));

        assertThat(rest.get(contact).text("status")).isEqualTo("EXPIRED");
        own("ana", () -> confirm(contact, code)).expect(409);
        assertThat(running()).isZero();
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOldOneWithinLimits() {
        var contact = newAddress("ana");
        own("ana", () -> rest.post(contact)).expect(202);
        var first = code(channels.expect(email("ana")));
        var tooSoon = own("ana", () -> rest.post(contact)).expect(429);
        assertThat(tooSoon.header("Retry-After")).contains("60");

        time.fastForward(minutes(1));
        own("ana", () -> rest.post(contact)).expect(202);
        var second = code(channels.expect(email("ana")));
        if (!first.equals(second)) {
            own("ana", () -> confirm(contact, first)).expect(422);
        }
        for (int sent = 2; sent < 5; sent++) {
            time.fastForward(minutes(1));
            own("ana", () -> rest.post(contact)).expect(202);
        }
        time.fastForward(hours(1));
        own("ana", () -> rest.post(contact)).expect(429);
        time.fastForward(hours(23));
        own("ana", () -> rest.post(contact)).expect(202);
        channels.ignoreSoFar();
    }

    @Test
    void aMailServerThatIsDownDelaysTheCodeButNotItsExpiry() {
        var contact = newAddress("ana");
        mail.setPort(1);
        own("ana", () -> rest.post(contact)).expect(202);
        own("ana", () -> confirm(contact, "123456")).expect(409);
        time.fastForward(seconds(3));
        mail.setPort(mailPort);
        time.fastForward(seconds(10));
        var code = code(channels.expect(email("ana")));

        time.fastForward(minutes(9));
        own("ana", () -> confirm(contact, code)).expect(200);
    }

    @Test
    void onlyThePersonAndAdministratorsAskAndOnlyOverChannelsThatAreThere() {
        var contact = newAddress("ana");
        scenes.person("bo", "ANALYST");
        own("bo", () -> rest.post(contact)).expect(403);
        own("bo", () -> confirm(contact, "123456")).expect(403);
        rest.post(contact).expect(202);
        channels.expect(email("ana"));
        assertThat(fields(own("ana", () -> confirm(contact, "12 34")).expect(422)))
                .containsExactly("code");

        var me = own(
                        "ana",
                        () -> rest.patch(
                                USERS + "me",
                                Map.of("contacts", List.of(Map.of("channel", "SMS", "address", "+4930123456")))))
                .expect(200);
        var sms = verification(me);
        assertThat(own("ana", () -> rest.post(sms)).expect(409).text("detail")).contains("SMS");
        rest.get(contact).expect(404);
    }

    @Test
    void aWebhookGetsItsCodeAndOneThatIsGoneEndsIt() {
        scenes.person("ana", "VIEWER");
        var hook = newContact("ana", "WEBHOOK", http.baseUrl() + "/hooks/" + tenant.id() + "/ana");
        own("ana", () -> rest.post(hook)).expect(202);
        var code = code(channels.expect(webhook("ana")));
        own("ana", () -> confirm(hook, code)).expect(200);

        http.stubFor(any(urlEqualTo("/gone")).willReturn(aResponse().withStatus(410)));
        var gone = newContact("ana", "WEBHOOK", http.baseUrl() + "/gone");
        own("ana", () -> rest.post(gone)).expect(202);
        time.settle();
        assertThat(rest.get(gone).text("status")).isEqualTo("UNDELIVERED");
        assertThat(running()).isZero();
    }

    @Test
    void theMessageOfTheEngineProvesNothing() {
        var contact = newAddress("ana");
        var id = own("ana", () -> rest.post(contact)).expect(202).text("id");
        channels.expect(email("ana"));

        rest.post("/engine-rest/message", Map.of("messageName", "contact.confirmed", "businessKey", id))
                .expect(204);
        assertThat(rest.get(contact).text("status")).isEqualTo("PENDING");
        assertThat(running()).isEqualTo(1);
        rest.post("/engine-rest/process-definition/key/ContactVerification/start", Map.of("businessKey", id))
                .expect(422);
        rest.post("/engine-rest/process-definition/key/ContactVerification/start", Map.of("businessKey", "x"))
                .expect(422);
    }

    /** @return the path of the verification of an address that a person entered themselves */
    private String newAddress(String name) {
        scenes.person(name, "VIEWER");
        return newContact(name, "EMAIL", name + "@" + tenant.id() + ".example");
    }

    private String newContact(String name, String channel, String address) {
        var contact = Map.of("channel", channel, "address", address);
        var me = own(name, () -> rest.patch(USERS + "me", Map.of("contacts", List.of(contact))))
                .expect(200);
        assertThat(me.required("contacts").required(0).required("verified").asBoolean())
                .isFalse();
        return verification(me);
    }

    private static String verification(Rest.Answer user) {
        var contact = user.required("contacts").required(0).required("id").asText();
        return USERS + user.text("id") + "/contacts/" + contact + "/verification";
    }

    private Rest.Answer own(String name, Supplier<Rest.Answer> request) {
        return scenes.as(name, request);
    }

    private Rest.Answer confirm(String verification, String code) {
        return rest.post(verification + "/confirm", Map.of("code", code));
    }

    private static String code(String text) {
        var found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private long running() {
        return runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count();
    }

    /** Everything in tables, delivery log and changelog. */
    private String everythingStored() {
        var tables = List.of(
                "contact_verification", "notification", "delivery", "delivery_attempt", "inbox_message", "audit_entry");
        return CurrentTenant.call(
                        tenant.id(),
                        () -> transaction.execute(s -> tables.stream()
                                .map(table -> jdbc.queryForList(
                                                "select t::text from " + table + " t where tenant_id = ?",
                                                String.class,
                                                tenant.id())
                                        .toString())
                                .toList()
                                .toString()))
                + jdbc.queryForList(
                        "select coalesce(text_, '') from act_ru_variable where tenant_id_ = ?",
                        String.class,
                        tenant.id())
                + rest.get("/api/v1/deliveries").content();
    }
}

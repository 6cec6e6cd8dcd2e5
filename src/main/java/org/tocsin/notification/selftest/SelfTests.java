package org.tocsin.notification.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.NotificationService;
import org.tocsin.notification.inbox.InboxRepository;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.selftest.SelfTest.Check;
import org.tocsin.notification.selftest.SelfTest.Result;
import org.tocsin.notification.template.TestMessages;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.process.WorkAvailable;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.OperatorAlerts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.tenancy.TenantOpened;
import org.tocsin.tenancy.TenantService;

/** Self-tests: whether pages would reach people. processes/self-test.bpmn runs the steps. */
@Service
class SelfTests {

    static final Duration WEEK = Duration.ofDays(7);
    static final Duration MAX_PAGE_TIME = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(SelfTests.class);
    private static final String SUBJECT = "SELF_TEST";

    private final SelfTestRepository tests;
    private final SelfTestProcess process;
    private final MessageChannels channels;
    private final PeopleService people;
    private final NotificationService notifications;
    private final InboxRepository inbox;
    private final OperatorAlerts alerts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SelfTests(
            SelfTestRepository tests,
            SelfTestProcess process,
            MessageChannels channels,
            PeopleService people,
            NotificationService notifications,
            InboxRepository inbox,
            OperatorAlerts alerts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tests = tests;
        this.process = process;
        this.channels = channels;
        this.people = people;
        this.notifications = notifications;
        this.inbox = inbox;
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    /** Test messages go to the caller, or to an administrator if the caller is a system. */
    @Command
    public SelfTestView start() {
        return start(Actor.currentName(), reader(), false).view();
    }

    /** Channels belong to the installation, so only one tenant tests them every week, beginning a week after the start. */
    @EventListener
    @Order(90)
    void on(TenantOpened opened) {
        if (opened.tenantId().equals(TenantService.DEFAULT) && !process.hasWeekly()) {
            process.plan(clock.instant().plus(WEEK));
        }
    }

    @Command
    public void startWeekly() {
        start("system", administrator(), true);
    }

    private SelfTest start(String by, Optional<Person> to, boolean weekly) {
        var test = tests.save(
                new SelfTest(CurrentTenant.id(), by, to.map(Person::id).orElse(null), weekly, clock.instant()));
        process.start(test);
        return test;
    }

    @Command
    public void checkConfiguration(UUID id) {
        var checks = new ArrayList<Check>();
        checks.add(
                administrator().isPresent()
                        ? new Check("administrators", Result.PASSED, "There is somebody to tell.", null)
                        : new Check("administrators", Result.FAILED, "There is no active administrator.", null));
        for (var channel : Channel.values()) {
            var missing = channels.missing(channel);
            if (channel != Channel.WEBSOCKET && missing.isPresent()) {
                checks.add(new Check(TestMessages.name(channel), Result.SKIPPED, missing.get(), null));
            }
        }
        find(id).note(checks);
        events.publishEvent(new WorkAvailable(SelfTestProcess.TOPIC));
    }

    @Command
    public void note(UUID id, List<Check> checks) {
        find(id).note(checks);
    }

    /** @return when the page must have arrived */
    @Command
    public Instant sendPage(UUID id) {
        var test = find(id);
        var now = clock.instant();
        test.pageSent(now);
        if (test.personId() != null) {
            var title = "Self-test: this page is a test";
            notifications.send(new NotificationRequest(
                    TemplateType.CUSTOM,
                    "self-test:" + id,
                    "self-test:" + id,
                    new Subject(SUBJECT, id.toString(), title),
                    0,
                    0,
                    List.of(test.personId().toString()),
                    List.of("inbox"),
                    Priority.P0.urgency(),
                    Map.of("message", "Nothing has happened, and there is nothing to do.")));
        }
        return now.plus(MAX_PAGE_TIME);
    }

    /** @return the report, closed */
    @Command
    public SelfTest finish(UUID id) {
        var test = find(id);
        test.note(List.of(page(test)));
        test.finish(clock.instant());
        log.info("Self-test {} {}", id, test.hasPassed() ? "passed" : "failed");
        if (test.hasPassed()) {
            alerts.clear(alertKey());
        }
        return test;
    }

    /** Alerts operators on the dashboard and in the log, since messages may be what failed. The alert stays until a self-test passes. */
    @Command
    public void tellOfFailure(UUID id) {
        var test = find(id);
        log.error("Self-test {} failed. {}", id, test.failures());
        alerts.put(
                alertKey(),
                "self_test.failed",
                "The self-test of tenant " + CurrentTenant.id() + " failed. " + test.failures());
    }

    private static String alertKey() {
        return "self-test:" + CurrentTenant.id();
    }

    private Check page(SelfTest test) {
        var name = "page end to end";
        if (test.personId() == null || test.pageSentAt() == null) {
            return new Check(name, Result.FAILED, "There is nobody to page.", null);
        }
        var sent = test.pageSentAt();
        return inbox.findFirstByTenantIdAndPersonIdAndSubjectTypeAndSubjectId(
                        CurrentTenant.id(), test.personId(), SUBJECT, test.id().toString())
                .map(message -> Duration.between(sent, message.createdAt()).toMillis())
                .map(millis -> new Check(name, Result.PASSED, "It was in the inbox after " + millis + " ms.", millis))
                .orElse(new Check(
                        name,
                        Result.FAILED,
                        "It was not in the inbox after " + MAX_PAGE_TIME.toSeconds() + " s.",
                        null));
    }

    @Transactional(readOnly = true)
    public Page<SelfTestView> list(Pageable page) {
        return tests.findByTenantId(CurrentTenant.id(), page).map(SelfTest::view);
    }

    @Transactional(readOnly = true)
    public SelfTest find(UUID id) {
        return tests.get("self-test", id);
    }

    private Optional<Person> reader() {
        return TestMessages.caller(people).or(this::administrator);
    }

    private Optional<Person> administrator() {
        return people.withAccess(Access.ADMIN).stream().findFirst();
    }
}

package org.tocsin.notification.selftest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.selftest.SelfTest.Check;
import org.tocsin.notification.selftest.SelfTest.Result;
import org.tocsin.notification.template.TestMessages;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.process.TopicWorker;
import org.tocsin.platform.subject.Channel;

/** "Test channels": sends one test message by each channel that is set up. */
@Component
class SelfTestWorker implements TopicWorker {

    /** Channels that cost money, wake people or open alerts: only tested by hand. */
    private static final Set<Channel> BY_HAND =
            EnumSet.of(Channel.SMS, Channel.PHONE, Channel.PUSH, Channel.PAGERDUTY, Channel.OPSGENIE, Channel.JIRA_SM);

    private final SelfTests tests;
    private final TestMessages messages;
    private final MessageChannels channels;
    private final PeopleService people;

    SelfTestWorker(SelfTests tests, TestMessages messages, MessageChannels channels, PeopleService people) {
        this.tests = tests;
        this.messages = messages;
        this.channels = channels;
        this.people = people;
    }

    @Override
    public String topic() {
        return SelfTestProcess.TOPIC;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Outcome carryOut(Task task) {
        var id = UUID.fromString(task.reference());
        var test = tests.find(id);
        var to = test.personId() == null ? List.<Person>of() : people.findAll(List.of(test.personId()));
        var checks = to.stream()
                .flatMap(person -> Arrays.stream(Channel.values())
                        .filter(channel -> channel != Channel.WEBSOCKET && channels.usable(channel))
                        .map(channel -> check(channel, person, test.weekly())))
                .toList();
        tests.note(id, checks);
        return new Done();
    }

    static boolean isTestedWeekly(Channel channel) {
        return !BY_HAND.contains(channel);
    }

    private Check check(Channel channel, Person to, boolean weekly) {
        var name = TestMessages.name(channel);
        if (weekly && !isTestedWeekly(channel)) {
            return new Check(name, Result.SKIPPED, "Set up; tested by hand only, since it may wake people.", null);
        }
        var answer = messages.to(channel, TestMessages.WORDS, to);
        var detail = answer.reason() == null ? "Delivered." : answer.reason();
        return switch (answer.outcome()) {
            case DELIVERED -> new Check(name, Result.PASSED, detail, answer.latencyMs());
            case NOT_CONFIGURED -> new Check(name, Result.SKIPPED, detail, null);
            case RETRY, REFUSED -> new Check(name, Result.FAILED, detail, answer.latencyMs());
        };
    }
}

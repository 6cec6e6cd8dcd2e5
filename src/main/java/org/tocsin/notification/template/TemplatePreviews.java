package org.tocsin.notification.template;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.link.AnswerLinks;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.template.TemplatePreview.Rendering;
import org.tocsin.notification.words.NotificationTemplate;
import org.tocsin.notification.words.OutgoingMessages;
import org.tocsin.notification.words.Redactions;
import org.tocsin.notification.words.TemplateVariables;
import org.tocsin.notification.words.Wording;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.CurrentTenant;

/** Renders templates for an incident or an example. */
@Component
class TemplatePreviews {

    private final SubjectDirectory subjects;
    private final MessageChannels channels;
    private final PeopleService people;
    private final OutgoingMessages messages;
    private final AnswerLinks answers;
    private final Redactions redactions;
    private final NotificationProperties properties;
    private final Clock clock;

    TemplatePreviews(
            SubjectDirectory subjects,
            MessageChannels channels,
            PeopleService people,
            OutgoingMessages messages,
            AnswerLinks answers,
            Redactions redactions,
            NotificationProperties properties,
            Clock clock) {
        this.subjects = subjects;
        this.channels = channels;
        this.people = people;
        this.messages = messages;
        this.answers = answers;
        this.redactions = redactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TemplatePreview of(NotificationTemplate template, @Nullable String incident) {
        var notification = notification(template, incident);
        var words = words(template, notification);
        var renderings = new ArrayList<Rendering>();
        var reader = TestMessages.caller(people).orElse(null);
        channels.shown(channel -> message(notification, reader, channel, words)).forEach((channel, sent) -> {
            var segments = channel == Channel.SMS ? SmsSegments.of(sent) : null;
            renderings.add(
                    channel == template.channelType() ? 0 : renderings.size(),
                    new Rendering(channel, sent, sent.length(), segments));
        });
        return new TemplatePreview(words.title(), words.text(), values(notification), renderings);
    }

    @Transactional(readOnly = true)
    public MessageBody words(NotificationTemplate template, @Nullable String incident) {
        return words(template, notification(template, incident));
    }

    private MessageBody words(NotificationTemplate template, Notification notification) {
        return Wording.of(template, notification.type(), values(notification));
    }

    private Map<String, String> values(Notification notification) {
        var reader = TestMessages.caller(people);
        var link = properties.link(notification);
        return TemplateVariables.of(
                notification,
                reader.map(Person::name).orElse("Ana Example"),
                reader.map(Person::timezone).orElse(null),
                link);
    }

    private Notification notification(NotificationTemplate template, @Nullable String incident) {
        var facts = incident == null || incident.isBlank() ? example() : known(incident);
        var title = String.valueOf(facts.get("title"));
        var subject = new Subject(
                Objects.toString(facts.get("subject_type"), "INCIDENT"),
                Objects.toString(facts.get("subject_id"), "12"),
                title);
        var notification = new NotificationRequest(
                template.templateType(), "preview", "preview", subject, 2, 0, List.of(), List.of(), 0, facts);
        var redaction = redactions.current();
        return new Notification(CurrentTenant.id(), notification, redaction.facts(facts), clock.instant())
                .titled(redaction.text(title, facts));
    }

    private Map<String, @Nullable Object> known(String incident) {
        return subjects.find(incident)
                .orElseThrow(() -> new InvalidInput("incident", "unknown_value", "is no incident, alert or ticket"));
    }

    private Map<String, @Nullable Object> example() {
        var facts = new HashMap<String, @Nullable Object>();
        TemplateVariables.NAMES.forEach(name -> facts.put(name, "(" + name.replace('_', ' ') + ")"));
        facts.put("title", "Checkout is down");
        facts.put("subject_type", "INCIDENT");
        facts.put("subject_id", "00000000-0000-0000-0000-000000000012");
        facts.put("number", 12);
        facts.put("severity", "CRITICAL");
        facts.put("priority", "P1");
        facts.put("status", "OPEN");
        facts.put("service", "checkout");
        facts.put("target_time", clock.instant().plusSeconds(900).toString());
        facts.put("next_update_at", clock.instant().plusSeconds(7200).toString());
        return facts;
    }

    /** The message that the reader would get, except that its links answer nothing. */
    private OutgoingMessage message(
            Notification notification, @Nullable Person reader, Channel channel, MessageBody words) {
        var delivery = new Delivery(notification, reader, channel, words, clock.instant());
        return answers.example(messages.of(notification, delivery, words), notification, delivery);
    }
}

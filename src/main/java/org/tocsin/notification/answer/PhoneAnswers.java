package org.tocsin.notification.answer;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.link.AnswerLink;
import org.tocsin.notification.link.AnswerLinks;
import org.tocsin.notification.link.AnswerReplays;
import org.tocsin.notification.link.AnswerTargets;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.FormBody;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.CurrentTenant;

/** Takes the keys pressed during a call: 1 for the first action, 2 for the second, 9 to repeat the message. */
@Component
class PhoneAnswers {

    private static final String REPEAT = "9", OVER = "This call can not be answered any more. Goodbye.";

    private final AnswerLinks links;
    private final AnswerService answers;
    private final Script script;

    PhoneAnswers(AnswerLinks links, AnswerService answers, Script script) {
        this.links = links;
        this.answers = answers;
        this.script = script;
    }

    /** @param address of this request, for the next key */
    ResponseEntity<String> take(String token, FormBody call, String address) {
        if (call.field("AnsweredBy").matches("machine.*|fax")) {
            return Twiml.hangUp(); // a tone in the greeting of an answering machine is no answer
        }
        var link = links.findPressed(token);
        var person = link.flatMap(answers::personOf);
        if (link.isEmpty() || person.isEmpty()) {
            return Twiml.goodbye(OVER);
        }
        var lines = CurrentTenant.call(link.get().tenantId(), () -> script.of(link.get()));
        var action = chosen(call.field("Digits"), lines.actions());
        if (action.isPresent()) {
            var request = new AnswerReplays.Request("twilio-call", call.field("CallSid") + ":" + call.field("Digits"));
            return carryOut(link.get(), action.get(), person.get(), request);
        }
        return lines.actions().isEmpty() ? Twiml.goodbye(OVER) : Twiml.ask(lines.spoken(), address);
    }

    private ResponseEntity<String> carryOut(
            AnswerLink link, ResponseActionType action, Person person, AnswerReplays.Request request) {
        var outcome = answers.take(link, action, ResponseAction.Via.PHONE, person, request);
        return Twiml.goodbye(outcome == null ? "That was answered before. Goodbye." : outcome.sentence() + " Goodbye.");
    }

    private static Optional<ResponseActionType> chosen(String digits, List<ResponseActionType> actions) {
        return digits.matches("[1-8]") && Integer.parseInt(digits) <= actions.size()
                ? Optional.of(actions.get(Integer.parseInt(digits) - 1))
                : Optional.empty();
    }

    /** @param actions in the order of their keys */
    record Lines(String title, List<ResponseActionType> actions) {

        String spoken() {
            var words = new StringBuilder(title).append(". ");
            for (int i = 0; i < actions.size(); i++) {
                words.append("Press ")
                        .append(i + 1)
                        .append(" to ")
                        .append(actions.get(i).word())
                        .append(". ");
            }
            return words.append("Press ")
                    .append(REPEAT)
                    .append(" to hear it again.")
                    .toString();
        }
    }

    /** Reads in one transaction. */
    @Component
    static class Script {

        private final NotificationRepository notifications;
        private final DeliveryRepository deliveries;
        private final AnswerTargets targets;

        Script(NotificationRepository notifications, DeliveryRepository deliveries, AnswerTargets targets) {
            this.notifications = notifications;
            this.deliveries = deliveries;
            this.targets = targets;
        }

        @Transactional(readOnly = true)
        public Lines of(AnswerLink link) {
            var notification = notifications.get("notification", link.notificationId());
            var title = deliveries.get("delivery", link.deliveryId()).title();
            return new Lines(
                    title,
                    targets.askedBy(notification)
                            .map(asked -> List.copyOf(asked.actions()))
                            .orElse(List.of()));
        }
    }
}

package org.tocsin.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Subject;

/**
 * "Page responders", in any process: starts a notice about the facts of this transaction. It reads {@code noticeType},
 * {@code noticeKey}, {@code reference}, {@code recipients}, and if they are there {@code contacts}, {@code level}, {@code round} and
 * {@code channels}.
 */
@Component
class PageRespondersDelegate implements JavaDelegate {

    private final NotificationService notifications;

    PageRespondersDelegate(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var facts = Facts.of(execution);
        var reference = text(execution, "reference", execution.getProcessBusinessKey());
        notifications.send(new Notice(
                TemplateType.of(execution.getVariable("noticeType")),
                text(execution, "noticeKey", reference + ":" + execution.getActivityInstanceId()),
                reference,
                subject(facts, reference),
                number(execution, "level"),
                number(execution, "round"),
                texts(execution.getVariable("recipients")),
                texts(execution.getVariable("contacts")),
                texts(execution.getVariable("channels")),
                urgency(execution),
                facts));
    }

    private static Subject subject(Map<String, @Nullable Object> facts, String reference) {
        return new Subject(
                Objects.toString(facts.get("subject_type"), "OTHER"),
                Objects.toString(facts.get("subject_id"), reference),
                Objects.toString(facts.get("title"), "Without a title"));
    }

    private static String text(DelegateExecution execution, String name, @Nullable String otherwise) {
        return Objects.toString(execution.getVariable(name), Objects.toString(otherwise, execution.getId()));
    }

    private static int number(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof Number number ? number.intValue() : 0;
    }

    private static long urgency(DelegateExecution execution) {
        return execution.getVariable("urgency") instanceof Number number ? number.longValue() : Priority.P4.urgency();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}

package org.tocsin.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;

/** The delegates by which any process sends and withdraws notifications. */
@Configuration(proxyBeanMethods = false)
class PagesDelegate {

    private final NotificationService notifications;

    PagesDelegate(NotificationService notifications) {
        this.notifications = notifications;
    }

    /**
     * "Page responders": sends a notification with the facts of this transaction. It reads {@code noticeType}, {@code noticeKey}, {@code
     * reference}, {@code recipients}, and the optional {@code contacts}, {@code level}, {@code round} and {@code channels}.
     */
    @Bean
    JavaDelegate pageRespondersDelegate() {
        return execution -> notifications.send(request(execution));
    }

    /** "Send notice": the same, for notifications that are not pages. */
    @Bean
    JavaDelegate sendNoticeDelegate() {
        return pageRespondersDelegate();
    }

    /** "Withdraw pages": withdraws the notifications of {@code reference}, else those of the business key. */
    @Bean
    JavaDelegate withdrawPagesDelegate() {
        return execution -> notifications.withdraw(
                Objects.toString(execution.getVariable("reference"), execution.getProcessBusinessKey()));
    }

    private static NotificationRequest request(DelegateExecution execution) {
        var facts = Facts.of(execution);
        var reference = text(execution, "reference", execution.getProcessBusinessKey());
        return new NotificationRequest(
                TemplateType.of(execution.getVariable("noticeType")),
                text(execution, "noticeKey", reference + ":" + execution.getActivityInstanceId()),
                reference,
                subject(facts, reference),
                number(execution, "level", 0).intValue(),
                number(execution, "round", 0).intValue(),
                texts(execution.getVariable("recipients")),
                texts(execution.getVariable("contacts")),
                texts(execution.getVariable("channels")),
                number(execution, "urgency", Priority.P4.urgency()).longValue(),
                facts);
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

    private static Number number(DelegateExecution execution, String name, Number otherwise) {
        return execution.getVariable(name) instanceof Number number ? number : otherwise;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}

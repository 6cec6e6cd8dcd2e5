package org.tocsin.notification.link;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.AnswerTargetDirectory;
import org.tocsin.platform.subject.AnswerTargetDirectory.AnswerTarget;
import org.tocsin.platform.subject.AnswerTargetDirectory.Kind;

/** Finds the target of a reply: the escalation its notification was sent for, else the incident it is about. */
@Component
public class AnswerTargets {

    private final Map<Kind, AnswerTargetDirectory> directories = new EnumMap<>(Kind.class);

    AnswerTargets(List<AnswerTargetDirectory> directories) {
        directories.forEach(d -> this.directories.put(d.kind(), d));
    }

    /**
     * @param id      of the escalation or incident
     * @param actions the actions that are offered
     */
    public record Asked(Kind kind, String id, AnswerTarget target, Set<ResponseActionType> actions) {}

    /** @return empty if there is nothing to answer */
    public Optional<Asked> askedBy(Notification notification) {
        return switch (notification.type()) {
            case ESCALATION -> escalation(notification).or(() -> incident(notification));
            case SLA_WARNING, SLA_BREACH -> incident(notification);
            default -> Optional.empty();
        };
    }

    /** @return the actions that a notification of that type can offer */
    static Set<ResponseActionType> askedBy(TemplateType type) {
        return switch (type) {
            case ESCALATION -> EnumSet.allOf(ResponseActionType.class);
            case SLA_WARNING, SLA_BREACH -> EnumSet.of(ResponseActionType.ACKNOWLEDGE);
            default -> EnumSet.noneOf(ResponseActionType.class);
        };
    }

    private Optional<Asked> escalation(Notification notification) {
        return find(Kind.ESCALATION, notification.reference())
                .map(m -> new Asked(Kind.ESCALATION, notification.reference(), m, askedBy(notification.type())));
    }

    private Optional<Asked> incident(Notification notification) {
        if (!notification.subject().type().equals(Kind.INCIDENT.name())) {
            return Optional.empty();
        }
        var actions = askedBy(notification.type());
        actions.remove(ResponseActionType.ESCALATE); // an incident has no levels
        return find(Kind.INCIDENT, notification.subject().id())
                .map(m -> new Asked(Kind.INCIDENT, notification.subject().id(), m, actions));
    }

    public Optional<AnswerTarget> find(Kind kind, String id) {
        return Optional.ofNullable(directories.get(kind)).flatMap(d -> d.find(id));
    }
}

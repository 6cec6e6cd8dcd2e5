package org.tocsin.notification;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.platform.MatterDirectory;
import org.tocsin.platform.MatterDirectory.Kind;
import org.tocsin.platform.MatterDirectory.Matter;

/** What a notice asks people to answer to: the escalation it was sent for, else the incident it is about. */
@Component
class Matters {

    private final Map<Kind, MatterDirectory> directories = new EnumMap<>(Kind.class);

    Matters(List<MatterDirectory> directories) {
        directories.forEach(d -> this.directories.put(d.kind(), d));
    }

    /**
     * @param id      of the escalation or incident
     * @param actions what may be answered
     */
    record Asked(Kind kind, String id, Matter matter, Set<AnswerAction> actions) {}

    /** @return empty if there is nothing to answer */
    Optional<Asked> askedBy(Notification notice) {
        return switch (notice.noticeType) {
            case ESCALATION -> escalation(notice).or(() -> incident(notice));
            case SLA_WARNING, SLA_BREACH -> incident(notice);
            default -> Optional.empty();
        };
    }

    /** @return what a notice of that type asks for at most */
    static Set<AnswerAction> askedBy(TemplateType type) {
        return switch (type) {
            case ESCALATION -> EnumSet.allOf(AnswerAction.class);
            case SLA_WARNING, SLA_BREACH -> EnumSet.of(AnswerAction.ACKNOWLEDGE);
            default -> EnumSet.noneOf(AnswerAction.class);
        };
    }

    private Optional<Asked> escalation(Notification notice) {
        return find(Kind.ESCALATION, notice.reference)
                .map(m -> new Asked(Kind.ESCALATION, notice.reference, m, askedBy(notice.noticeType)));
    }

    private Optional<Asked> incident(Notification notice) {
        if (!notice.subjectType.equals(Kind.INCIDENT.name())) {
            return Optional.empty();
        }
        var actions = askedBy(notice.noticeType);
        actions.remove(AnswerAction.ESCALATE); // it has no levels
        return find(Kind.INCIDENT, notice.subjectId).map(m -> new Asked(Kind.INCIDENT, notice.subjectId, m, actions));
    }

    private Optional<Matter> find(Kind kind, String id) {
        return Optional.ofNullable(directories.get(kind)).flatMap(d -> d.find(id));
    }
}

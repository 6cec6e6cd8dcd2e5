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

    private Optional<Asked> escalation(Notification notice) {
        return find(Kind.ESCALATION, notice.reference)
                .map(m -> new Asked(Kind.ESCALATION, notice.reference, m, EnumSet.allOf(AnswerAction.class)));
    }

    private Optional<Asked> incident(Notification notice) {
        if (!notice.subjectType.equals(Kind.INCIDENT.name())) {
            return Optional.empty();
        }
        var actions = notice.noticeType == TemplateType.ESCALATION
                ? EnumSet.of(AnswerAction.ACKNOWLEDGE, AnswerAction.RESOLVE)
                : EnumSet.of(AnswerAction.ACKNOWLEDGE);
        return find(Kind.INCIDENT, notice.subjectId).map(m -> new Asked(Kind.INCIDENT, notice.subjectId, m, actions));
    }

    private Optional<Matter> find(Kind kind, String id) {
        return Optional.ofNullable(directories.get(kind)).flatMap(d -> d.find(id));
    }
}

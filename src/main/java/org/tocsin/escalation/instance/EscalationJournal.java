package org.tocsin.escalation.instance;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.ResponderChoice;
import org.tocsin.platform.subject.ClearanceMissing;
import org.tocsin.platform.subject.News;

/** Records each event of an escalation in its history, in the log and in the live event stream. */
@Component
public class EscalationJournal {

    private static final Logger log = LoggerFactory.getLogger(EscalationJournal.class);

    private final EscalationEventRepository events;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EscalationJournal(EscalationEventRepository events, ApplicationEventPublisher news, Clock clock) {
        this.events = events;
        this.news = news;
        this.clock = clock;
    }

    /** @param what happened, in the past tense, for example {@code acknowledged} */
    public void note(Escalation escalation, String what, @Nullable String actor, String detail) {
        var event = new EscalationEvent(escalation, clock.instant(), "escalation." + what, actor, detail);
        events.save(event);
        news.publishEvent(new News(event.type(), escalation.tenantId(), event.at(), data(escalation, detail), null));
        log.info(
                "Escalation {} of {} {} {}: {}",
                escalation.id(),
                escalation.subject().type(),
                escalation.subject().id(),
                what,
                detail);
    }

    /** Records that other people than usual are paged, and tells the administrators if somebody lacked the clearance. */
    public void othersPaged(Escalation escalation, ResponderChoice called) {
        called.remarks().forEach(remark -> note(escalation, "rerouted", null, remark));
        var note = called.note();
        if (called.clearanceMissing() && note != null) {
            news.publishEvent(new ClearanceMissing(escalation.tenantId(), escalation.subject(), note));
        }
    }

    private static Map<String, Object> data(Escalation escalation, String detail) {
        return Map.of(
                "escalation", escalation.id(),
                "escalation_policy_name", escalation.origin().policyName(),
                "subject_type", escalation.subject().type(),
                "subject_id", escalation.subject().id(),
                "title", escalation.subject().title(),
                "status", escalation.status(),
                "escalation_level", escalation.level(),
                "detail", detail);
    }
}

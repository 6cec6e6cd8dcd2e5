package org.tocsin.oncall;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.ClearanceMissing;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** "Find on-call": finds the assignee, else the team's on-call people, and of these only people with the clearance. */
@Component
class FindOnCallDelegate implements JavaDelegate {

    private static final String RECIPIENTS = "recipients";

    private final OnCallService onCall;
    private final PeopleService people;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    FindOnCallDelegate(OnCallService onCall, PeopleService people, ApplicationEventPublisher news, Clock clock) {
        this.onCall = onCall;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var facts = Facts.of(execution);
        var need = ResponderRequirement.of(facts);
        var found = onCall.among(assignee(facts.get("assignee")), clock.instant(), need);
        if (found.people().isEmpty()) {
            var team = facts.get("team");
            found = found.and(onCall.onCall(team == null ? null : team.toString(), clock.instant(), need));
        }
        report(execution, facts, found);
        Facts.pass(
                execution,
                RECIPIENTS,
                found.people().stream().map(UUID::toString).toList());
    }

    /** Adds the remarks to the page, and tells the administrators of a missing clearance. */
    private void report(DelegateExecution execution, Map<String, @Nullable Object> facts, ResponderChoice found) {
        var note = found.note();
        if (note == null) {
            return;
        }
        var noted = new HashMap<>(facts);
        noted.put("recipients_note", note);
        Facts.put(execution, noted);
        if (found.clearanceMissing()) {
            var subject = new Subject(
                    Objects.toString(facts.get("subject_type"), "OTHER"),
                    Objects.toString(facts.get("subject_id"), execution.getProcessBusinessKey()),
                    Objects.toString(facts.get("title"), ""));
            news.publishEvent(new ClearanceMissing(CurrentTenant.id(), subject, note));
        }
    }

    private List<Person> assignee(@Nullable Object fact) {
        var id = Uuids.find(fact == null ? null : fact.toString()).orElse(null);
        return id == null ? List.of() : people.findAll(List.of(id));
    }
}

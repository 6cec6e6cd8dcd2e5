package org.tocsin.oncall;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.Facts;

/** "Find on-call": whoever works on it already, else who is on call now for the team. */
@Component
class FindOnCallDelegate implements JavaDelegate {

    private static final String RECIPIENTS = "recipients";

    private final OnCallService onCall;
    private final PeopleService people;
    private final Clock clock;

    FindOnCallDelegate(OnCallService onCall, PeopleService people, Clock clock) {
        this.onCall = onCall;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var facts = Facts.of(execution);
        var found = assignee(facts.get("assignee"));
        if (found.isEmpty()) {
            var team = facts.get("team");
            found = onCall.onCall(team == null ? null : team.toString(), clock.instant());
        }
        Facts.pass(execution, RECIPIENTS, found.stream().map(UUID::toString).toList());
    }

    private List<UUID> assignee(@Nullable Object fact) {
        var id = Ids.of(fact == null ? null : fact.toString());
        return id == null
                ? List.of()
                : people.findAll(List.of(id)).stream().map(Person::id).toList();
    }
}

package org.tocsin.escalation.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.escalation.facts.DecisionRows;
import org.tocsin.escalation.facts.SubjectEnded;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.responder.ContactActions;
import org.tocsin.escalation.responder.Responders;
import org.tocsin.escalation.steps.Action;
import org.tocsin.oncall.ResponderRequirement;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Manages escalations by customers. A decision table says who is told and how often the customer gets an update. */
@Service
class CustomerEscalations {

    private final CustomerEscalationRepository customers;
    private final SubjectDirectory subjects;
    private final Responders responders;
    private final ContactActions contacts;
    private final CustomerUpdatesProcess process;
    private final Clock clock;

    CustomerEscalations(
            CustomerEscalationRepository customers,
            SubjectDirectory subjects,
            Responders responders,
            ContactActions contacts,
            CustomerUpdatesProcess process,
            Clock clock) {
        this.customers = customers;
        this.subjects = subjects;
        this.responders = responders;
        this.contacts = contacts;
        this.process = process;
        this.clock = clock;
    }

    /**
     * A notification about a customer escalation and its recipients.
     *
     * @param key distinguishes the notifications about one escalation
     */
    record Telling(
            CustomerEscalation escalation,
            String key,
            List<UUID> people,
            List<String> contacts,
            Map<String, @Nullable Object> facts) {}

    /** @param only the kind of subject that can be escalated here; null for all */
    @Command
    CustomerEscalationView escalate(String id, @Nullable String only, CustomerEscalationInput input) {
        var facts = subjects.find(id)
                .filter(f -> only == null || only.equals(f.get("kind")))
                .orElseThrow(() -> new NotFound("incident", id));
        var asked = input.read(facts.get("customer"));
        if (SubjectFacts.isOver(facts)) {
            throw new Conflict("It is over; open it again, or open another.");
        }
        var subject = SubjectFacts.subject(facts);
        var by = Actor.current().map(Actor::username).orElse(null);
        var escalation =
                customers.save(new CustomerEscalation(CurrentTenant.id(), subject, asked, by, clock.instant()));
        escalation.runsAs(process.start(escalation, subject, facts.get("priority")));
        return CustomerEscalationView.of(escalation);
    }

    /** @return facts about the subject and the escalation, for the decision table and for notifications */
    @Transactional(readOnly = true)
    Map<String, @Nullable Object> facts(CustomerEscalation escalation) {
        var facts = new HashMap<>(subjects.find(escalation.subjectId())
                .orElseThrow(() -> new NotFound("incident", escalation.subjectId())));
        facts.put("customer_escalation", escalation.kind().name());
        facts.put("customer", escalation.customer());
        return facts;
    }

    @Command
    Map<String, @Nullable Object> facts(UUID id) {
        return facts(lock(id));
    }

    /** Selects the recipients whom the table names and schedules the first update. */
    @Command
    Telling begin(UUID id, List<Map<String, Object>> rows) {
        var escalation = lock(id);
        var now = clock.instant();
        escalation.promise(DecisionRows.least(rows, "update_every_minutes"), now);
        var facts = facts(escalation);
        var contact = escalation.contact() == null ? "" : " Contact: " + escalation.contact() + ".";
        return telling(
                escalation,
                "begun",
                DecisionRows.all(rows, "tell"),
                facts,
                escalation.label(),
                escalation.reason() + contact,
                now);
    }

    /** Records a missed update and selects who is reminded. */
    @Command
    Telling remind(UUID id) {
        var escalation = lock(id);
        var now = clock.instant();
        escalation.missed(now);
        var facts = facts(escalation);
        var owner = facts.get("assignee");
        var actions = new ArrayList<String>();
        if (owner == null) {
            actions.add(Action.NOTIFY_ONCALL.word());
        }
        if (escalation.leadHears()) {
            actions.add(Action.NOTIFY_TEAM_LEAD.word());
        }
        var told = telling(
                escalation,
                "due:" + now.getEpochSecond(),
                actions,
                facts,
                "Update due for " + escalation.customer(),
                (escalation.leadHears() ? escalation.missed() + " updates are missing. " : "An update is due. ")
                        + "Tell the customer how it stands, by a public comment.",
                now);
        if (owner == null) {
            return told;
        }
        var people = new ArrayList<>(List.of(UUID.fromString(owner.toString())));
        told.people().stream().filter(person -> !people.contains(person)).forEach(people::add);
        return new Telling(escalation, told.key(), people, told.contacts(), told.facts());
    }

    /** Selects the incident's owner, who follows up with the customer after the end. */
    @Command
    Telling followUp(UUID id) {
        var escalation = lock(id);
        var facts = facts(escalation);
        var owner = facts.get("assignee");
        var actions = owner == null ? List.of(Action.NOTIFY_ONCALL.word()) : List.<String>of();
        var told = telling(
                escalation,
                "follow-up",
                actions,
                facts,
                "Follow up with " + escalation.customer(),
                "It is resolved. Tell the customer, and ask whether all is well.",
                clock.instant());
        return owner == null
                ? told
                : new Telling(
                        escalation, told.key(), List.of(UUID.fromString(owner.toString())), List.of(), told.facts());
    }

    /** @return the escalation's current state, after a message */
    @Command
    CustomerEscalation now(UUID id) {
        return lock(id);
    }

    /** Records a public comment by staff as an update. */
    @Command
    void updated(String subjectType, String subjectId) {
        for (var escalation : customers.lockOpen(CurrentTenant.id(), subjectType, subjectId)) {
            if (escalation.updated(clock.instant())) {
                process.changed(escalation, CustomerUpdatesProcess.UPDATED);
            }
        }
    }

    /** Ends the customer escalations of a subject that has ended. */
    @Command
    @EventListener
    void end(SubjectEnded ended) {
        for (var escalation : customers.lockOpen(CurrentTenant.id(), ended.subjectType(), ended.subjectId())) {
            if (escalation.end(clock.instant())) {
                process.changed(escalation, CustomerUpdatesProcess.RESOLVED);
            }
        }
    }

    private Telling telling(
            CustomerEscalation escalation,
            String key,
            List<String> actions,
            Map<String, @Nullable Object> facts,
            String title,
            String message,
            Instant now) {
        var need = ResponderRequirement.of(facts);
        var contacted = contacts.of(actions, now, need);
        var people = responders
                .of(actions, Objects.toString(facts.get("team"), null), now, need)
                .and(contacted.choice())
                .people();
        facts.put("message", message);
        facts.put("title", title + ": " + facts.get("title"));
        facts.put("recipients_note", contacted.note());
        return new Telling(escalation, key, people, contacted.addressed(), facts);
    }

    private CustomerEscalation lock(UUID id) {
        return customers.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("customer escalation", id));
    }
}

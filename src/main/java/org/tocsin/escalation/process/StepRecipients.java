package org.tocsin.escalation.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.tocsin.escalation.instance.Escalation;
import org.tocsin.escalation.instance.EscalationJournal;
import org.tocsin.escalation.instance.EscalationRepository;
import org.tocsin.escalation.instance.EscalationStatus;
import org.tocsin.escalation.responder.ContactActions;
import org.tocsin.escalation.responder.Fallbacks;
import org.tocsin.escalation.responder.Responders;
import org.tocsin.escalation.steps.ScheduledStep;
import org.tocsin.escalation.steps.StepOptions;
import org.tocsin.oncall.ResponderChoice;
import org.tocsin.oncall.ResponderRequirement;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.NobodyOnCall;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Finds the recipients of a step when it is due. */
@Service
class StepRecipients {

    private final EscalationRepository escalations;
    private final Responders responders;
    private final Fallbacks fallbacks;
    private final RoundRobin turns;
    private final ContactActions contacts;
    private final PeopleService people;
    private final EscalationJournal journal;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    StepRecipients(
            EscalationRepository escalations,
            Responders responders,
            Fallbacks fallbacks,
            RoundRobin turns,
            ContactActions contacts,
            PeopleService people,
            EscalationJournal journal,
            ApplicationEventPublisher news,
            Clock clock) {
        this.escalations = escalations;
        this.responders = responders;
        this.fallbacks = fallbacks;
        this.turns = turns;
        this.contacts = contacts;
        this.people = people;
        this.journal = journal;
        this.news = news;
        this.clock = clock;
    }

    /** @return the page for the current step */
    @Command
    Page find(UUID id) {
        var escalation = escalations.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("escalation", id));
        var step = escalation.step();
        if (step == null) {
            throw new IllegalStateException("Escalation " + id + " has reached no level yet");
        }
        return escalation.status() == EscalationStatus.ACKNOWLEDGED
                ? remind(escalation, step)
                : page(escalation, step, clock.instant());
    }

    /** @return the reminder for the people who have yet to answer, after somebody has answered */
    private Page remind(Escalation escalation, ScheduledStep step) {
        var awaited = escalation.pages().awaited();
        journal.note(escalation, "reminded", null, "Level " + step.level() + ": " + awaited.size() + " yet to answer");
        return page(escalation, step, awaited, List.of(), null, true);
    }

    private Page page(Escalation escalation, ScheduledStep step, Instant now) {
        var need = ResponderRequirement.of(escalation.facts());
        var actions = Stream.concat(step.actions().stream(), escalation.tellNow().stream())
                .distinct()
                .toList();
        var found = responders(escalation, step, actions, now);
        askOthers(escalation, step);
        var contacted = contacts.of(actions, now, need);
        contacted.remarks().forEach(remark -> journal.note(escalation, "contact_missing", null, remark));
        found = found.and(contacted.choice());
        var options = step.optionsOrNone();
        var there = options.conditional() ? suited(options, found.people(), now) : found.people();
        if (there.isEmpty()
                && !found.people().isEmpty()
                && contacted.addressed().isEmpty()) {
            journal.note(escalation, "passed_over", null, "Level " + step.level() + ": not at this time of theirs");
            return page(escalation, step, List.of(), List.of(), null, false);
        }
        journal.note(escalation, "paged", null, "Level " + step.level() + ": " + String.join(", ", actions));
        journal.othersPaged(escalation, found);
        var whom = options.roundRobin() ? turns.next(escalation, there) : there;
        if (whom.isEmpty() && found.people().isEmpty() && Responders.asksPeople(actions)) {
            whom = administratorsBesideAddresses(contacted);
        }
        var note = found.and(new ResponderChoice(List.of(), contacted.remarks(), false))
                .note();
        // without people the notification module pages the administrators (DeliveryPlanner), unless there is no page to
        // send
        return page(
                escalation,
                step,
                whom,
                contacted.addressed(),
                note,
                Responders.asksPeople(actions) || contacted.anybody());
    }

    private ResponderChoice responders(Escalation escalation, ScheduledStep step, List<String> actions, Instant now) {
        var facts = escalation.facts();
        var found = responders.of(actions, (String) facts.get("team"), now, ResponderRequirement.of(facts));
        return found.people().isEmpty() && Responders.asksPeople(actions)
                ? found.and(fallBack(escalation, step, found, now))
                : found;
    }

    /** @return administrators to page beside plain addresses, which cannot answer, if the step asks for people and finds none */
    private List<UUID> administratorsBesideAddresses(ContactActions.Called contacted) {
        return contacted.addressed().isEmpty()
                ? List.of()
                : people.withAccess(Access.ADMIN).stream().map(Person::id).toList();
    }

    private static Page page(
            Escalation escalation,
            ScheduledStep step,
            List<UUID> whom,
            List<String> contacts,
            @Nullable String note,
            boolean anybody) {
        escalation.paged(whom);
        return new Page(
                step.level(),
                escalation.pages().at(step.level()),
                escalation.pages().times(),
                whom,
                contacts,
                step.channels(),
                note,
                anybody);
    }

    private ResponderChoice fallBack(Escalation escalation, ScheduledStep step, ResponderChoice missed, Instant now) {
        var instead = fallbacks.of(
                escalation.origin().options().fallback(), now, ResponderRequirement.of(escalation.facts()));
        var whom = instead.people().isEmpty() ? "the administrators are paged" : "the fallback is paged";
        var detail = "Nobody stands behind level " + step.level() + " (" + String.join(", ", step.actions()) + "): "
                + whom + ".";
        journal.note(escalation, "fallback", null, detail);
        if (Responders.asksOnCall(step.actions()) && !missed.clearanceMissing()) {
            news.publishEvent(new NobodyOnCall(escalation.tenantId(), escalation.subject(), detail));
        }
        return instead;
    }

    private void askOthers(Escalation escalation, ScheduledStep step) {
        if (Responders.asksAutomation(step.actions())) {
            journal.note(escalation, "automation_requested", null, "Level " + step.level() + " asks for automation");
            news.publishEvent(new AutomationRequested(
                    escalation.tenantId(), escalation.id(), escalation.subject(), step.level(), escalation.facts()));
        }
    }

    private List<UUID> suited(StepOptions options, List<UUID> found, Instant now) {
        return people.findAll(found).stream()
                .filter(person -> options.suits(person.timezone(), now))
                .map(Person::id)
                .toList();
    }

    /**
     * @param round   how often this level has been paged; identifies a page that several policies share
     * @param times   number of pages of this escalation
     * @param people  ids of the people to page, without duplicates; empty: the notification module pages the administrators
     * @param contacts keys of contacts whose plain addresses get the page as well
     * @param note    why other people than usual are paged
     * @param anybody whether there is a page to send
     */
    record Page(
            int level,
            int round,
            int times,
            List<UUID> people,
            List<String> contacts,
            List<String> channels,
            @Nullable String note,
            boolean anybody) {}
}

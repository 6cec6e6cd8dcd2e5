package org.tocsin.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.tocsin.oncall.ResponderChoice;
import org.tocsin.oncall.ResponderRequirement;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.Access;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.NobodyOnCall;
import org.tocsin.platform.NotFound;

/** Whom a level calls, looked up at the moment at which it is reached. */
@Service
class EscalationCall {

    private final EscalationRepository escalations;
    private final Responders responders;
    private final Fallbacks fallbacks;
    private final RoundRobin turns;
    private final ContactCalls contacts;
    private final PeopleService people;
    private final EscalationJournal journal;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EscalationCall(
            EscalationRepository escalations,
            Responders responders,
            Fallbacks fallbacks,
            RoundRobin turns,
            ContactCalls contacts,
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

    /** @return whom the level reached calls now */
    @Command
    Call make(UUID id) {
        var escalation = escalations.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("escalation", id));
        var rung = escalation.rung();
        if (rung == null) {
            throw new IllegalStateException("Escalation " + id + " has reached no level yet");
        }
        return escalation.status() == EscalationStatus.ACKNOWLEDGED
                ? remind(escalation, rung)
                : call(escalation, rung, clock.instant());
    }

    /** Somebody has answered, and those who have yet to are reminded. */
    private Call remind(Escalation escalation, Ladder.Rung rung) {
        var awaited = escalation.awaited();
        journal.note(escalation, "reminded", null, "Level " + rung.level() + ": " + awaited.size() + " yet to answer");
        return call(escalation, rung, awaited, List.of(), null, true);
    }

    private Call call(Escalation escalation, Ladder.Rung rung, Instant now) {
        var facts = escalation.facts();
        var need = ResponderRequirement.of(facts);
        var actions = Stream.concat(rung.actions().stream(), escalation.tellNow().stream())
                .distinct()
                .toList();
        var called = responders.of(actions, (String) facts.get("team"), now, need);
        if (called.people().isEmpty() && Responders.asksPeople(actions)) {
            called = called.and(fallBack(escalation, rung, called, now));
        }
        askOthers(escalation, rung);
        var contacted = contacts.of(actions, now, need);
        contacted.remarks().forEach(remark -> journal.note(escalation, "contact_missing", null, remark));
        called = called.and(contacted.choice());
        var options = rung.optionsOrNone();
        var there = options.conditional() ? suited(options, called.people(), now) : called.people();
        if (there.isEmpty()
                && !called.people().isEmpty()
                && contacted.addressed().isEmpty()) {
            journal.note(escalation, "passed_over", null, "Level " + rung.level() + ": not at this time of theirs");
            return call(escalation, rung, List.of(), List.of(), null, false);
        }
        journal.note(escalation, "paged", null, "Level " + rung.level() + ": " + String.join(", ", actions));
        journal.othersPaged(escalation, called);
        var whom = options.roundRobin() ? turns.next(escalation, there) : there;
        if (whom.isEmpty() && called.people().isEmpty() && Responders.asksPeople(actions)) {
            whom = administrators(contacted);
        }
        var note = called.and(new ResponderChoice(List.of(), contacted.remarks(), false))
                .note();
        // without people of ours the administrators are paged, but not for what is no page at all
        return call(
                escalation,
                rung,
                whom,
                contacted.addressed(),
                note,
                Responders.asksPeople(actions) || contacted.anybody());
    }

    /** A mailbox answers nobody: where people were asked for and there are none, they are named beside it. */
    private List<UUID> administrators(ContactCalls.Called contacted) {
        return contacted.addressed().isEmpty()
                ? List.of()
                : people.withAccess(Access.ADMIN).stream().map(Person::id).toList();
    }

    private static Call call(
            Escalation escalation,
            Ladder.Rung rung,
            List<UUID> whom,
            List<String> contacts,
            @Nullable String note,
            boolean anybody) {
        escalation.paged(whom);
        return new Call(
                rung.level(),
                escalation.timesAtLevel(),
                escalation.times(),
                whom,
                contacts,
                rung.channels(),
                note,
                anybody);
    }

    private ResponderChoice fallBack(Escalation escalation, Ladder.Rung rung, ResponderChoice missed, Instant now) {
        var instead = fallbacks.of(escalation.options().fallback(), now, ResponderRequirement.of(escalation.facts()));
        var whom = instead.people().isEmpty() ? "the administrators are paged" : "the fallback is paged";
        var detail = "Nobody stands behind level " + rung.level() + " (" + String.join(", ", rung.actions()) + "): "
                + whom + ".";
        journal.note(escalation, "fallback", null, detail);
        if (Responders.asksOnCall(rung.actions()) && !missed.clearanceMissing()) {
            news.publishEvent(new NobodyOnCall(escalation.tenantId(), escalation.subject(), detail));
        }
        return instead;
    }

    private void askOthers(Escalation escalation, Ladder.Rung rung) {
        if (Responders.asksAutomation(rung.actions())) {
            journal.note(escalation, "automation_requested", null, "Level " + rung.level() + " asks for automation");
            news.publishEvent(new AutomationRequested(
                    escalation.tenantId(), escalation.id(), escalation.subject(), rung.level(), escalation.facts()));
        }
    }

    private List<UUID> suited(StepOptions options, List<UUID> called, Instant now) {
        return people.findAll(called).stream()
                .filter(person -> options.suits(person.timezone(), now))
                .map(Person::id)
                .toList();
    }

    /**
     * @param round   how often this level has been paged, by which several policies tell a page they share
     * @param times   how many pages the escalation has asked for
     * @param people  ids of those to be paged, each once
     * @param contacts keys of contacts whose plain addresses have it as well
     * @param note    why it is not who would usually be
     * @param anybody whether there is a page to be sent at all
     */
    record Call(
            int level,
            int round,
            int times,
            List<UUID> people,
            List<String> contacts,
            List<String> channels,
            @Nullable String note,
            boolean anybody) {}
}

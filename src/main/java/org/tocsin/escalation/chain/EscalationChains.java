package org.tocsin.escalation.chain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.instance.EscalationEventRepository;
import org.tocsin.escalation.instance.EscalationRepository;
import org.tocsin.escalation.instance.EscalationService;
import org.tocsin.escalation.instance.Trigger;
import org.tocsin.escalation.policy.EscalationPolicyService;
import org.tocsin.escalation.policy.EscalationType;
import org.tocsin.escalation.policy.PolicyInput;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.escalation.trigger.EscalationTriggers;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Reads and replaces escalation chains, one for each severity. Each chain is stored as an ordinary policy. */
@Service
class EscalationChains {

    private final EscalationChainRepository chains;
    private final EscalationPolicyService policies;
    private final EscalationRepository escalations;
    private final EscalationEventRepository events;
    private final EscalationService service;
    private final EscalationTriggers triggers;
    private final SubjectDirectory subjects;
    private final ChainRoles roles;
    private final ObjectMapper json;
    private final Clock clock;

    EscalationChains(
            EscalationChainRepository chains,
            EscalationPolicyService policies,
            EscalationRepository escalations,
            EscalationEventRepository events,
            EscalationService service,
            EscalationTriggers triggers,
            SubjectDirectory subjects,
            ChainRoles roles,
            ObjectMapper json,
            Clock clock) {
        this.chains = chains;
        this.policies = policies;
        this.escalations = escalations;
        this.events = events;
        this.service = service;
        this.triggers = triggers;
        this.subjects = subjects;
        this.roles = roles;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ChainView> list() {
        return chains.findByTenantIdOrderBySeverity(CurrentTenant.id()).stream()
                .map(ChainView::of)
                .sorted()
                .toList();
    }

    /** Open escalations keep the steps with which they began. */
    @Command
    ChainView replace(ChainInput input) {
        var wanted = input.read(roles);
        var policy = policy(wanted);
        var chain = chains.findByTenantIdAndSeverity(CurrentTenant.id(), wanted.severity())
                .orElse(null);
        if (chain == null) {
            var made = policies.create(policy);
            chain = chains.save(new EscalationChain(
                    CurrentTenant.id(), wanted.severity(), made.id(), wanted.steps(), clock.instant()));
        } else {
            policies.change(chain.policyId(), null, current -> policy);
            chain.replace(wanted.steps(), clock.instant());
        }
        return ChainView.of(chain);
    }

    /** @return the chain as the input of an escalation policy */
    private PolicyInput policy(ChainInput.Checked chain) {
        var steps = new ArrayList<Map<String, Object>>();
        var after = 0;
        for (var i = 0; i < chain.steps().size(); i++) {
            var step = chain.steps().get(i);
            var method = ChainMethod.of(step.notificationMethod()).orElseThrow();
            steps.add(Map.of(
                    "level",
                    i + 1,
                    "delay_minutes",
                    after,
                    "actions",
                    List.of(chain.actions().get(i)),
                    "channels",
                    method.channels()));
            after += step.timeoutMinutes();
        }
        var policy = Map.of(
                "name",
                "Escalation chain: " + chain.severity().word(),
                "description",
                "Set under /api/v1/sla/escalations",
                "escalation_type",
                EscalationType.SEVERITY_BASED.name(),
                "trigger_condition",
                TriggerCondition.INCIDENT_CREATED.name(),
                "incident_severities",
                chain.severity().ours(),
                "escalation_steps",
                steps,
                "is_active",
                true);
        return json.convertValue(policy, PolicyInput.class);
    }

    /** Pages the next level now, or the first if the chain has not begun. @param asked null for the alert's own severity */
    @Command
    ChainStatus escalate(String alertId, @Nullable ChainSeverity asked) {
        var facts = facts(alertId);
        var severity = Optional.ofNullable(asked).or(() -> severity(facts)).orElse(null);
        var chain = severity == null
                ? null
                : chains.findByTenantIdAndSeverity(CurrentTenant.id(), severity).orElse(null);
        if (chain == null) {
            throw new NoNextLevel("There is no escalation chain for severity " + severity + ".");
        }
        var subject = SubjectFacts.subject(facts);
        var open = escalations.lockOpen(CurrentTenant.id(), subject.type(), subject.id()).stream()
                .filter(e -> e.origin().policyId().equals(chain.policyId()))
                .findFirst()
                .orElse(null);
        if (open == null) {
            requireOpen(facts);
            var trigger = new Trigger(subject, TriggerCondition.MANUAL, facts, "Escalated by hand");
            triggers.fire(trigger, List.of(chain.policyId()));
        } else if (open.level() >= open.schedule().steps().size()) {
            throw new NoNextLevel("The escalation chain is exhausted: level " + open.level() + " was paged.");
        } else {
            service.escalateNow(open.id(), open.level() + 1, "Escalated to the next level of the chain");
        }
        return newest(facts, chain)
                .orElseThrow(() -> new NoNextLevel("The escalation chain is not active: its policy is switched off."));
    }

    @Transactional(readOnly = true)
    ChainStatus status(String alertId) {
        var facts = facts(alertId);
        var all = chains.findByTenantIdOrderBySeverity(CurrentTenant.id()).stream()
                .collect(Collectors.toMap(EscalationChain::policyId, Function.identity()));
        var subject = SubjectFacts.subject(facts);
        return escalations.findAbout(CurrentTenant.id(), subject.type(), subject.id()).stream()
                .filter(e -> all.containsKey(e.origin().policyId()))
                .reduce((earlier, later) -> later)
                .map(e -> ChainStatus.of(
                        e, Objects.requireNonNull(all.get(e.origin().policyId()))))
                .orElseGet(() -> ChainStatus.none(
                        subject.id(),
                        severity(facts).orElse(null),
                        all.values().stream()
                                .filter(c -> severity(facts)
                                        .filter(c.severity()::equals)
                                        .isPresent())
                                .findFirst()
                                .orElse(null)));
    }

    /** @return the history of escalations, newest first */
    @Transactional(readOnly = true)
    List<ChainEvent> events(int limit) {
        var all = chains.findByTenantIdOrderBySeverity(CurrentTenant.id()).stream()
                .collect(Collectors.toMap(EscalationChain::policyId, Function.identity()));
        return events.latest(CurrentTenant.id(), Limit.of(limit)).stream()
                .map(event ->
                        ChainEvent.of(event, all.get(event.escalation().origin().policyId())))
                .toList();
    }

    private Optional<ChainStatus> newest(Map<String, @Nullable Object> facts, EscalationChain chain) {
        var subject = SubjectFacts.subject(facts);
        return escalations.lockOpen(CurrentTenant.id(), subject.type(), subject.id()).stream()
                .filter(e -> e.origin().policyId().equals(chain.policyId()))
                .findFirst()
                .map(e -> ChainStatus.of(e, chain));
    }

    private Map<String, @Nullable Object> facts(String alertId) {
        return subjects.find(alertId).orElseThrow(() -> new NotFound("alert", alertId));
    }

    private static void requireOpen(Map<String, @Nullable Object> facts) {
        if (SubjectFacts.isOver(facts)) {
            throw new Conflict("The alert is over and can't be escalated.");
        }
    }

    private static Optional<ChainSeverity> severity(Map<String, @Nullable Object> facts) {
        return Optional.ofNullable(facts.get("severity"))
                .flatMap(word -> Severity.of(word.toString()))
                .flatMap(ChainSeverity::of);
    }
}

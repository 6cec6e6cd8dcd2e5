package org.tocsin.escalation.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.calendar.hours.CalendarService;
import org.tocsin.escalation.responder.Fallbacks;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.Specifications;
import org.tocsin.platform.web.ETags;

/** Manages escalation policies. decisions/escalation-policy.dmn decides which of them a subject starts. */
@Service
public class EscalationPolicyService {

    private final EscalationPolicyRepository policies;
    private final Fallbacks fallbacks;
    private final CalendarService calendars;
    private final Clock clock;

    EscalationPolicyService(
            EscalationPolicyRepository policies, Fallbacks fallbacks, CalendarService calendars, Clock clock) {
        this.policies = policies;
        this.fallbacks = fallbacks;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<EscalationPolicy> find(
            @Nullable EscalationType type,
            @Nullable TriggerCondition condition,
            @Nullable Boolean active,
            Pageable page) {
        return policies.findAll(
                Specifications.ofTenant(
                        Specifications.is("terms.escalationType", type),
                        Specifications.is("terms.triggerCondition", condition),
                        Specifications.is("terms.isActive", active)),
                page);
    }

    @Transactional(readOnly = true)
    PolicyView get(UUID id) {
        return PolicyView.of(policies.findByIdAndTenantId(id, CurrentTenant.id())
                .orElseThrow(() -> new NotFound("escalation policy", id)));
    }

    @Command
    public PolicyView create(PolicyInput input) {
        var terms = checked(input);
        if (policies.existsByTenantIdAndTermsName(CurrentTenant.id(), terms.name())) {
            throw taken(terms.name());
        }
        return PolicyView.of(policies.saveAndFlush(new EscalationPolicy(CurrentTenant.id(), terms, clock.instant())));
    }

    @Command
    public PolicyView change(UUID id, @Nullable String ifMatch, UnaryOperator<PolicyInput> change) {
        var policy = locked(id);
        ETags.require(ifMatch, policy.version());
        var terms = checked(change.apply(PolicyInput.of(policy.terms())));
        if (policies.existsByTenantIdAndTermsNameAndIdNot(CurrentTenant.id(), terms.name(), id)) {
            throw taken(terms.name());
        }
        policy.revise(terms, clock.instant());
        return PolicyView.of(policies.saveAndFlush(policy));
    }

    /** Looks up what the policy refers to and reports all errors at once. */
    private PolicyTerms checked(PolicyInput input) {
        var errors = new InputErrors();
        var fallback = fallbacks.read("fallback", input.fallback(), errors);
        var hours = input.holdUntilOpen();
        if (hours != null && calendars.names(List.of(hours)).isEmpty()) {
            errors.add("hold_until_open", "unknown_value", "is no business hours of yours");
        }
        return PolicyCheck.check(input, fallback, errors);
    }

    /** From now on it starts no escalations; open ones go on and keep their reference to it. */
    @Command
    void deactivate(UUID id, @Nullable String ifMatch) {
        var policy = locked(id);
        ETags.require(ifMatch, policy.version());
        policy.deactivate(clock.instant());
    }

    /** Adds the shipped policies whose names the tenant does not have yet. */
    @Command
    void addMissing(String tenantId, List<PolicyTerms> shipped) {
        for (var terms : shipped) {
            if (!policies.existsByTenantIdAndTermsName(tenantId, terms.name())) {
                policies.save(new EscalationPolicy(tenantId, terms, clock.instant()));
            }
        }
    }

    /** @return the policies that this trigger could start, as the decision table reads them */
    @Transactional(readOnly = true)
    public List<Map<String, @Nullable Object>> candidates(
            Collection<TriggerCondition> conditions, Map<String, ? extends @Nullable Object> facts) {
        var candidates = new ArrayList<Map<String, @Nullable Object>>();
        var watched = conditions.stream()
                .flatMap(condition -> condition.watched(facts).stream())
                .map(TriggerCondition::name)
                .distinct()
                .toArray(String[]::new);
        for (var policy : policies.activeFor(CurrentTenant.id(), watched)) {
            var candidate = new HashMap<String, @Nullable Object>();
            candidate.put("id", policy.id().toString());
            candidate.put("name", policy.terms().name());
            candidate.put("type", policy.terms().escalationType().name());
            candidate.put("trigger", policy.terms().triggerCondition().name());
            candidate.put("matches", policy.matches(facts));
            candidates.add(candidate);
        }
        return candidates;
    }

    private EscalationPolicy locked(UUID id) {
        return policies.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("escalation policy", id));
    }

    private static Conflict taken(String name) {
        return new Conflict("There is an escalation policy named " + name + " already.");
    }
}

package org.tocsin.sla.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.process.Decisions;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;
import org.tocsin.sla.catalogue.Applicability;
import org.tocsin.sla.catalogue.ApplicableSlas;
import org.tocsin.sla.catalogue.SlaCatalogue;
import org.tocsin.sla.catalogue.SlaChoice;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.catalogue.SlaRanking;
import org.tocsin.sla.clock.SlaFacts;

/** Evaluates the production decision for an incident that does not exist. */
@Component
class ApplicabilityCheck {

    private static final Logger log = LoggerFactory.getLogger(ApplicabilityCheck.class);

    private final SlaDefinitionService definitions;
    private final SlaCatalogue catalogue;
    private final Decisions decisions;

    ApplicabilityCheck(SlaDefinitionService definitions, SlaCatalogue catalogue, Decisions decisions) {
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.decisions = decisions;
    }

    Applicability test(UUID id, Map<String, @Nullable Object> incident) {
        var definition = definitions.terms(id);
        var facts = SlaFacts.complete(normalized(incident));
        var ranking = catalogue.ranking(definition.slaType(), answers(facts));
        var others = ranking.besides(id);
        var answer = ranking.answerFor(id);
        if (answer == null) {
            return new Applicability(false, incident, whyNot(definition, facts, ranking), null, others);
        }
        var preferred = ranking.winner()
                .filter(winner -> !winner.id().equals(id))
                .map(SlaChoice.Candidate::name)
                .orElse(null);
        return new Applicability(true, incident, answer.reason(), preferred, others);
    }

    /** As in production: where the table fails, the definitions' own criteria count. */
    private List<Map<String, Object>> answers(Map<String, @Nullable Object> facts) {
        var candidates = catalogue.candidates(facts);
        facts.put(ApplicableSlas.CANDIDATES, candidates);
        try {
            return decisions.evaluate(ApplicableSlas.DECISION, facts);
        } catch (RuntimeException e) {
            log.warn("The decision {} failed: {}", ApplicableSlas.DECISION, e.getMessage());
            return ApplicableSlas.byOwnCriteria(candidates);
        }
    }

    private static String whyNot(
            SlaDefinition.Terms definition, Map<String, @Nullable Object> facts, SlaRanking ranking) {
        if (!definition.isActive()) {
            return "It is not active";
        }
        var mismatches = definition.criteria().mismatches(facts);
        var covered = ranking.winner().map(SlaChoice.Candidate::name);
        if (definition.isDefault() && definition.criteria().concerns(facts) && covered.isPresent()) {
            return "It is the default of its type, and " + covered.get() + " applies";
        }
        return mismatches.isEmpty()
                ? "No rule chose it"
                : "No rule chose it: its criteria do not fit the " + String.join(" and the ", mismatches);
    }

    /** Reads the words as those of a new incident: a missing priority follows from the severity, a missing kind is INCIDENT. */
    private static Map<String, @Nullable Object> normalized(Map<String, @Nullable Object> incident) {
        var errors = new InputErrors();
        var severity = word(errors, "severity", incident, Severity::of, Severity.values());
        var priority = word(errors, "priority", incident, Priority::of, Priority.values());
        var kind = word(errors, "kind", incident, SlaDefinitionCheck::kind, SlaDefinitionCheck.KINDS);
        errors.limitText("category", text(errors, "category", incident), 100);
        errors.throwIfAny();
        var facts = SlaFacts.complete(incident);
        if (severity != null) {
            facts.put("severity", severity.name());
            priority = priority == null ? Priority.following(severity) : priority;
        }
        facts.put("priority", priority == null ? null : priority.name());
        facts.put("kind", kind == null ? SlaDefinitionCheck.DEFAULT_KIND : kind);
        facts.computeIfPresent(
                "category", (name, category) -> category.toString().toUpperCase(Locale.ROOT));
        return facts;
    }

    private static <T> @Nullable T word(
            InputErrors errors,
            String field,
            Map<String, @Nullable Object> incident,
            Function<String, Optional<T>> parser,
            Object[] allowed) {
        return errors.word(field, text(errors, field, incident), parser, allowed);
    }

    private static @Nullable String text(InputErrors errors, String field, Map<String, @Nullable Object> incident) {
        var value = incident.get(field);
        if (value != null && !(value instanceof String)) {
            errors.add(field, "wrong_type", "must be text");
        }
        return value instanceof String text ? text : null;
    }
}

package org.tocsin.sla;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Decisions;
import org.tocsin.platform.InputErrors;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;

/** Asks production's decision about an incident that does not exist. */
@Component
class ApplicabilityCheck {

    private final SlaDefinitionService definitions;
    private final SlaCatalogue catalogue;
    private final Decisions decisions;

    ApplicabilityCheck(SlaDefinitionService definitions, SlaCatalogue catalogue, Decisions decisions) {
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.decisions = decisions;
    }

    Applicability test(UUID id, Map<String, @Nullable Object> incident) {
        var definition = definitions.get(id);
        var facts = SlaFacts.complete(normalized(incident));
        if (!definition.isActive()) {
            return new Applicability(false, incident, "It is not active", null);
        }
        facts.put(SlaAnswers.CANDIDATES, catalogue.candidates(facts));
        var answers = decisions.evaluate(SlaAnswers.DECISION, facts);
        var answer = catalogue.applicable(answers).get(id);
        if (answer == null) {
            return new Applicability(false, incident, "No rule chose it", null);
        }
        var preferred = catalogue.promises(answers).stream()
                .filter(promise -> promise.slaType() == definition.slaType())
                .filter(promise -> !promise.definitionId().equals(id))
                .map(Promise::definitionName)
                .findFirst()
                .orElse(null);
        return new Applicability(true, incident, answer.reason(), preferred);
    }

    /** Reads the words as an incoming incident's are read; without a priority, that of the severity counts. */
    private static Map<String, @Nullable Object> normalized(Map<String, @Nullable Object> incident) {
        var errors = new InputErrors();
        var severity = word(errors, "severity", incident, Severity::of, Severity.values());
        var priority = word(errors, "priority", incident, Priority::of, Priority.values());
        errors.limitText("category", text(errors, "category", incident), 100);
        errors.throwIfAny();
        var facts = SlaFacts.complete(incident);
        if (severity != null) {
            facts.put("severity", severity.name());
            priority = priority == null ? Priority.following(severity) : priority;
        }
        facts.put("priority", priority == null ? null : priority.name());
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

package org.tocsin.sla.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Command;
import org.tocsin.sla.catalogue.PlanSlot;

/** The targets of the current tenant's plan, held by its ordinary definitions. Without a plan the figures of premium count. */
@Service
class SlaPlans {

    static final String TENANT = "tenant_id";
    private static final Set<String> FIGURES = Stream.concat(
                    Arrays.stream(PlanSlot.values()).map(PlanSlot::field), Stream.of(PlanInput.WARNING))
            .collect(Collectors.toUnmodifiableSet());

    private final PlanDefinitions definitions;

    SlaPlans(PlanDefinitions definitions) {
        this.definitions = definitions;
    }

    @Transactional(readOnly = true)
    PlanFiguresView definition() {
        return PlanFiguresView.of(definitions.read());
    }

    /** Sets the figures named and creates the missing definitions. */
    @Command
    PlanFiguresView define(ObjectNode body) {
        var errors = new InputErrors();
        body.fieldNames().forEachRemaining(field -> {
            if (!FIGURES.contains(field) && !field.equals(TENANT)) {
                errors.add(field, "unknown_value", "is no figure of an SLA definition");
            }
        });
        var given = new PlanInput(errors, "").overrides(body.deepCopy().retain(FIGURES));
        errors.throwIfAny();
        var minutes = new EnumMap<PlanSlot, Integer>(PlanSlot.class);
        given.forEach((field, figure) ->
                PlanSlot.ofField(field).ifPresent(slot -> minutes.put(slot, slot.minutes(PlanTerms.number(figure)))));
        var warning = given.get(PlanInput.WARNING);
        definitions.write(
                minutes, warning == null ? null : PlanTerms.number(warning).doubleValue());
        return PlanFiguresView.of(definitions.read());
    }
}

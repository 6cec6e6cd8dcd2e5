package org.tocsin.sla;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.Channel;
import org.tocsin.platform.Command;
import org.tocsin.platform.InputErrors;

/** What the current tenant's plan says: its targets, and what other modules keep of it. Without a plan, premium's terms count. */
@Service
public class SlaPlans {

    static final String TENANT = "tenant_id";
    private static final Set<String> FIGURES = Stream.concat(
                    Arrays.stream(PlanSlot.values()).map(PlanSlot::field), Stream.of(PlanInput.WARNING))
            .collect(Collectors.toUnmodifiableSet());

    private final PlanConfigService configs;
    private final PlanDefinitions definitions;

    SlaPlans(PlanConfigService configs, PlanDefinitions definitions) {
        this.configs = configs;
        this.definitions = definitions;
    }

    /** @return what an hour of breach costs, in {@link #currency()} */
    @Transactional(readOnly = true)
    public BigDecimal penaltyPerHour() {
        return terms().penaltyPerHour();
    }

    /** @return ISO 4217 code */
    @Transactional(readOnly = true)
    public String currency() {
        return terms().currency();
    }

    /** @return the channels by which this tenant's data may leave */
    @Transactional(readOnly = true)
    public Set<Channel> allowedChannels() {
        return terms().channels();
    }

    @Transactional(readOnly = true)
    PlanFiguresView definition() {
        return PlanFiguresView.of(definitions.read());
    }

    /** Sets the figures named; definitions that are missing are created. */
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

    private PlanTerms terms() {
        return configs.terms().orElseGet(PlanTerms::usual);
    }
}

package org.tocsin.sla.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.subject.NotificationThresholds;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.clock.SlaTerms;
import org.tocsin.sla.clock.SlaType;
import org.tocsin.sla.clock.Threshold;

/** The active SLA definitions of a tenant: the candidates of the decision, and the terms of those that it chose. */
@Component
public class SlaCatalogue {

    private final SlaDefinitionRepository definitions;
    private final NotificationThresholds thresholds;

    SlaCatalogue(SlaDefinitionRepository definitions, NotificationThresholds thresholds) {
        this.definitions = definitions;
        this.thresholds = thresholds;
    }

    @Transactional(readOnly = true)
    public List<Map<String, Object>> candidates(Map<String, ? extends @Nullable Object> facts) {
        return active().stream()
                .map(definition -> ApplicableSlas.candidate(definition, facts))
                .toList();
    }

    /** @return the definitions of one type that apply, the preferred one first */
    @Transactional(readOnly = true)
    public SlaRanking ranking(SlaType type, Collection<Map<String, Object>> answers) {
        var candidates = active().stream().map(SlaDefinition::candidate).toList();
        var applicable = SlaChoice.applicable(candidates, ApplicableSlas.read(answers));
        var ranked = SlaChoice.ranked(candidates, applicable).stream()
                .filter(c -> c.type() == type)
                .toList();
        return new SlaRanking(ranked, applicable);
    }

    /** @return the terms of one SLA per type, with the reason for each */
    @Transactional(readOnly = true)
    public List<SlaTerms> terms(Collection<Map<String, Object>> answers) {
        var chosen = ApplicableSlas.read(answers);
        if (chosen.isEmpty()) {
            return List.of();
        }
        var byId = chosen.stream()
                .map(SlaChoice.Answer::id)
                .distinct()
                .flatMap(id -> definitions.findByIdAndTenantId(id, CurrentTenant.id()).stream()) // already loaded
                .filter(definition -> definition.terms().isActive())
                .collect(Collectors.toMap(SlaDefinition::id, d -> d));
        var candidates = byId.values().stream().map(SlaDefinition::candidate).toList();
        var told = thresholds();
        return SlaChoice.choose(candidates, chosen).stream()
                .map(best -> Objects.requireNonNull(byId.get(best.id()))
                        .termsFor(best.rule(), best.reason())
                        .withNotifications(told))
                .toList();
    }

    /** @return the thresholds at which the tenant notifies in addition to those of the definition */
    public List<Threshold> thresholds() {
        return thresholds.beforeTarget().stream()
                .map(percent -> Threshold.percent(percent))
                .toList();
    }

    /** @return the definition of that id or name, if it is active */
    @Transactional(readOnly = true)
    public Optional<SlaDefinition> find(String idOrName) {
        var tenant = CurrentTenant.id();
        return definitions
                .findByTenantIdAndName(tenant, idOrName)
                .or(() -> uuid(idOrName).flatMap(id -> definitions.findByIdAndTenantId(id, tenant)))
                .filter(definition -> definition.terms().isActive());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no definition has that name
        }
    }

    private List<SlaDefinition> active() {
        return definitions.active(CurrentTenant.id());
    }
}

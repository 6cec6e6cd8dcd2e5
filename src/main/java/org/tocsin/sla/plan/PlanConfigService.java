package org.tocsin.sla.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;
import org.tocsin.sla.catalogue.PlanSlot;
import org.tocsin.tenancy.Plan;

/** The plans of the current tenant, one of them active: its figures are written into the ordinary definitions that hold them. */
@Service
class PlanConfigService {

    private final PlanConfigRepository configs;
    private final PlanDefinitions definitions;
    private final ObjectMapper json;
    private final Clock clock;

    PlanConfigService(PlanConfigRepository configs, PlanDefinitions definitions, ObjectMapper json, Clock clock) {
        this.configs = configs;
        this.definitions = definitions;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<PlanConfigView> list(Pageable page) {
        var kept = definitions.read();
        return configs.findByTenantId(CurrentTenant.id(), page).map(config -> PlanConfigView.of(config, kept));
    }

    @Transactional(readOnly = true)
    public PlanConfigView get(UUID id) {
        return view(find(id));
    }

    /** Creates a plan and makes it the active one. */
    @Command
    PlanConfigView create(ObjectNode body) {
        var input = PlanConfigInput.read(body, null);
        return begin(
                Objects.requireNonNull(input.name()), Objects.requireNonNull(input.template()), input.over(Map.of()));
    }

    /** Changes the fields named. Other figures stay as the definitions have them. */
    @Command
    PlanConfigView change(UUID id, @Nullable String ifMatch, ObjectNode body) {
        var config = find(id);
        ETags.require(ifMatch, config.version());
        var input = PlanConfigInput.read(body, json.valueToTree(view(config)));
        var before = config.terms();
        config.describe(
                input.name() == null ? config.name() : input.name(),
                input.template() == null ? config.template() : input.template(),
                input.over(config.overrides()),
                clock.instant());
        var becomesActive = Boolean.TRUE.equals(input.isActive()) && !config.isActive();
        if (Boolean.FALSE.equals(input.isActive()) && config.isActive()) {
            config.activate(false, clock.instant());
            definitions.reset();
        } else if (becomesActive) {
            activate(config);
        } else if (config.isActive()) {
            write(before, config.terms(), input.named());
        }
        return view(configs.saveAndFlush(config));
    }

    /** Replaces the active plan by that template without overrides; a tenant without a plan gets one. */
    @Command
    PlanConfigView apply(Plan template) {
        var config = active().orElse(null);
        if (config == null) {
            return begin(template.word(), template, Map.of());
        }
        config.describe(config.name(), template, Map.of(), clock.instant());
        writeAll(config.terms().figures());
        return view(configs.saveAndFlush(config));
    }

    /** Deletes a plan. Without an active one the default figures count again. */
    @Command
    void delete(UUID id, @Nullable String ifMatch) {
        var config = find(id);
        ETags.require(ifMatch, config.version());
        configs.delete(config);
        if (config.isActive()) {
            definitions.reset();
        }
    }

    private PlanConfigView begin(String name, Plan template, Map<String, Object> overrides) {
        deactivateOthers(null);
        var config =
                configs.saveAndFlush(new PlanConfig(CurrentTenant.id(), name, template, overrides, clock.instant()));
        writeAll(config.terms().figures());
        return view(config);
    }

    private void activate(PlanConfig config) {
        deactivateOthers(config.id());
        config.activate(true, clock.instant());
        writeAll(config.terms().figures());
    }

    /** Called first, or two would be active for a moment. */
    private void deactivateOthers(@Nullable UUID id) {
        active().filter(other -> !other.id().equals(id)).ifPresent(other -> {
            other.activate(false, clock.instant());
            configs.saveAndFlush(other);
        });
    }

    private void writeAll(PlanFigures figures) {
        definitions.write(figures.minutes(), figures.warning());
    }

    private void write(PlanTerms before, PlanTerms after, Set<String> named) {
        var changed = new EnumMap<PlanSlot, Integer>(PlanSlot.class);
        for (var slot : PlanSlot.values()) {
            var minutes = after.figures().minutes(slot);
            if (named.contains(slot.field()) || minutes != before.figures().minutes(slot)) {
                changed.put(slot, minutes);
            }
        }
        var warning = after.figures().warning();
        var warns =
                named.contains(PlanInput.WARNING) || warning != before.figures().warning();
        definitions.write(changed, warns ? warning : null);
    }

    private Optional<PlanConfig> active() {
        return configs.findByTenantIdAndIsActiveTrue(CurrentTenant.id());
    }

    private PlanConfig find(UUID id) {
        return configs.findByIdAndTenantId(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("SLA config", id));
    }

    private PlanConfigView view(PlanConfig config) {
        return PlanConfigView.of(config, definitions.read());
    }
}

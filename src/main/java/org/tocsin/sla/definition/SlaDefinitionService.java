package org.tocsin.sla.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.calendar.hours.CalendarService;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.catalogue.SlaDefinitionRepository;
import org.tocsin.sla.instance.SlaInstanceRepository;
import org.tocsin.sla.plan.PlanDefinitions;
import org.tocsin.sla.retarget.DefinitionReapplicationProcess;

/** Creates, changes, lists and deletes SLA definitions. */
@Service
class SlaDefinitionService {

    private final SlaDefinitionRepository definitions;
    private final SlaInstanceRepository instances;
    private final CalendarService calendars;
    private final DefinitionReapplicationProcess reapplication;
    private final PlanDefinitions plan;
    private final ObjectMapper json;
    private final Clock clock;

    SlaDefinitionService(
            SlaDefinitionRepository definitions,
            SlaInstanceRepository instances,
            CalendarService calendars,
            DefinitionReapplicationProcess reapplication,
            PlanDefinitions plan,
            ObjectMapper json,
            Clock clock) {
        this.definitions = definitions;
        this.instances = instances;
        this.calendars = calendars;
        this.reapplication = reapplication;
        this.plan = plan;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<SlaDefinitionView> list(SlaDefinitionFilter filter, Pageable page) {
        var found = definitions.findAll(filter.condition(), page);
        var names = calendarNames(found.getContent());
        return found.map(d -> view(d, names, null));
    }

    @Transactional(readOnly = true)
    public SlaDefinitionView get(UUID id) {
        return view(find(id), null);
    }

    @Transactional(readOnly = true)
    public SlaDefinition.Terms terms(UUID id) {
        return find(id).terms();
    }

    @Command
    SlaDefinitionView create(SlaDefinitionRequest request) {
        var terms = check(request, null);
        var definition = new SlaDefinition(CurrentTenant.id(), terms, clock.instant());
        var former = yieldDefault(terms, definition.id());
        return view(definitions.saveAndFlush(definition), former);
    }

    /** Absent fields of the request get their defaults. */
    @Command
    SlaDefinitionView replace(UUID id, @Nullable String ifMatch, SlaDefinitionRequest request, boolean reapply) {
        return revise(find(id, ifMatch), request, reapply);
    }

    /** Merges the patch into the definition; null removes a value. */
    @Command
    SlaDefinitionView change(UUID id, @Nullable String ifMatch, ObjectNode patch, boolean reapply) {
        var definition = find(id, ifMatch);
        ObjectNode merged = json.valueToTree(definition.terms());
        merged.put(ThresholdCheck.PERCENT, definition.terms().warningPercent());
        ThresholdCheck.reconcile(merged, patch);
        merged.setAll(patch);
        return revise(definition, read(merged), reapply);
    }

    /** Has running SLAs take over the present terms. */
    @Command
    void reapply(UUID id) {
        reapplication.start(find(id));
    }

    /** Deletes a definition. One that has SLAs is deactivated instead. */
    @Command
    void delete(UUID id, @Nullable String ifMatch) {
        var definition = find(id, ifMatch);
        if (instances.existsForDefinition(CurrentTenant.id(), id)) {
            definition.deactivate(clock.instant());
        } else {
            definitions.delete(definition);
        }
    }

    private SlaDefinition.Terms check(SlaDefinitionRequest request, @Nullable UUID id) {
        var errors = new InputErrors();
        var terms = new SlaDefinitionCheck(errors, plan.read().warning()).read(request);
        var calendar = terms.businessHours();
        if (calendar != null && calendars.names(List.of(calendar)).isEmpty()) {
            errors.add("business_hours", "unknown_value", "must be the id of a calendar");
        }
        definitions
                .findByTenantIdAndName(CurrentTenant.id(), terms.name())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> errors.add("name", "conflict", "is the name of another definition"));
        errors.throwIfAny();
        return terms;
    }

    private SlaDefinitionView revise(SlaDefinition definition, SlaDefinitionRequest request, boolean reapply) {
        var terms = check(request, definition.id());
        var former = yieldDefault(terms, definition.id());
        definition.revise(terms, clock.instant());
        var view = view(definitions.saveAndFlush(definition), former);
        if (reapply || Boolean.TRUE.equals(request.reapply())) {
            reapplication.start(definition);
        }
        return view;
    }

    /** Only one default per type: a second one takes the flag from the first. */
    private SlaDefinitionView.@Nullable Named yieldDefault(SlaDefinition.Terms terms, UUID to) {
        if (!terms.isDefault()) {
            return null;
        }
        var former = definitions
                .findByTenantIdAndSlaTypeAndIsDefaultTrue(CurrentTenant.id(), terms.slaType())
                .filter(other -> !other.id().equals(to))
                .orElse(null);
        if (former == null) {
            return null;
        }
        former.yieldDefault(clock.instant());
        definitions.saveAndFlush(former); // flushed first, or two would be default for a moment
        return SlaDefinitionView.Named.of(former);
    }

    private SlaDefinitionRequest read(ObjectNode merged) {
        try {
            return json.treeToValue(merged, SlaDefinitionRequest.class);
        } catch (JsonProcessingException e) {
            var field = e instanceof JsonMappingException mapping
                            && !mapping.getPath().isEmpty()
                    ? mapping.getPath().get(0).getFieldName()
                    : "body";
            throw new InvalidInput(String.valueOf(field), "wrong_type", "has a value of the wrong type");
        }
    }

    private SlaDefinition find(UUID id, @Nullable String ifMatch) {
        var definition = find(id);
        ETags.require(ifMatch, definition.version());
        return definition;
    }

    private SlaDefinition find(UUID id) {
        return definitions
                .findByIdAndTenantId(id, CurrentTenant.id())
                .orElseThrow(() -> new NotFound("SLA definition", id));
    }

    private SlaDefinitionView view(SlaDefinition definition, SlaDefinitionView.@Nullable Named movedDefaultFrom) {
        return view(definition, calendarNames(List.of(definition)), movedDefaultFrom);
    }

    private static SlaDefinitionView view(
            SlaDefinition definition,
            Map<UUID, String> calendarNames,
            SlaDefinitionView.@Nullable Named movedDefaultFrom) {
        var calendar = definition.terms().businessHours();
        return SlaDefinitionView.of(
                definition, calendar == null ? null : calendarNames.get(calendar), movedDefaultFrom);
    }

    private Map<UUID, String> calendarNames(Collection<SlaDefinition> some) {
        var ids = some.stream()
                .map(d -> d.terms().businessHours())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : calendars.names(ids);
    }
}

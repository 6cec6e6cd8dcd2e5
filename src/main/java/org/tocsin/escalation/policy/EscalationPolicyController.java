package org.tocsin.escalation.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** REST API of escalation policies, by name. Minutes count from the trigger; a policy without steps uses the escalation matrix. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/escalation-policies")
@Tag(name = "Escalation policies")
class EscalationPolicyController {

    private static final Sort BY_NAME = Sort.by("terms.name", "id");

    private final EscalationPolicyService policies;
    private final MergePatch patches;

    EscalationPolicyController(EscalationPolicyService policies, MergePatch patches) {
        this.policies = policies;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Lists policies; filters AND together")
    Results<PolicyView> list(
            @RequestParam(name = "escalation_type", required = false) @Nullable String type,
            @RequestParam(name = "trigger_condition", required = false) @Nullable String condition,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean active,
            PageQuery page) {
        var errors = new InputErrors();
        var wantedType = errors.oneOf("escalation_type", type, EscalationType.class);
        var wantedCondition = errors.oneOf("trigger_condition", condition, TriggerCondition.class);
        errors.throwIfAny();
        return Results.of(policies.find(wantedType, wantedCondition, active, page.toPageable(BY_NAME)), PolicyView::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One policy; its ETag serves as If-Match of a change")
    ResponseEntity<PolicyView> get(@PathVariable UUID id) {
        return answer(HttpStatus.OK, policies.get(id));
    }

    @PostMapping
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Adds a policy; 422 names every field that is wrong, 409 if the name is taken")
    ResponseEntity<PolicyView> create(@RequestBody PolicyInput input) {
        return answer(HttpStatus.CREATED, policies.create(input));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Replaces a policy; what is left out takes its default")
    ResponseEntity<PolicyView> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PolicyInput input) {
        return answer(HttpStatus.OK, policies.change(id, ifMatch, before -> input));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Changes what the body names; running escalations keep the steps they started with")
    ResponseEntity<PolicyView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return answer(HttpStatus.OK, policies.change(id, ifMatch, patches.of(patch, PolicyInput.class)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Deactivates it: it starts nothing more and stays readable")
    void deactivate(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        policies.deactivate(id, ifMatch);
    }

    private static ResponseEntity<PolicyView> answer(HttpStatus status, PolicyView policy) {
        return ResponseEntity.status(status).eTag(ETags.of(policy.version())).body(policy);
    }
}

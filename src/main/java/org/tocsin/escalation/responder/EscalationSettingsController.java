package org.tocsin.escalation.responder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.ETags;

/** REST API of a tenant's escalation settings: who is paged when nobody is on call. */
@RestController
@RequestMapping("/api/v1/escalation-settings")
@Tag(name = "Escalation settings")
class EscalationSettingsController {

    private final Fallbacks fallbacks;

    EscalationSettingsController(Fallbacks fallbacks) {
        this.fallbacks = fallbacks;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The tenant's fallback; null: the administrators")
    ResponseEntity<Settings> get() {
        return answer(fallbacks.get());
    }

    @PutMapping
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Sets the fallback (users, role, team), for policies that have none of their own")
    ResponseEntity<Settings> set(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SettingsInput input) {
        return answer(fallbacks.set(ifMatch, input.fallback()));
    }

    private static ResponseEntity<Settings> answer(Fallbacks.Saved saved) {
        return ResponseEntity.ok().eTag(ETags.of(saved.version())).body(new Settings(saved.fallback()));
    }

    record Settings(@Nullable Fallback fallback) {}

    record SettingsInput(Fallbacks.@Nullable Input fallback) {}
}

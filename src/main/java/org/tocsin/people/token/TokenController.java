package org.tocsin.people.token;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** Bearer tokens for systems. The secret is shown once, when the token is issued. */
@RestController
@RequestMapping("/api/v1/tokens")
@PreAuthorize("hasRole('ADMIN')")
class TokenController {

    private final TokenService tokens;

    TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Tokens by name, revoked ones too")
    Results<TokenView> list(PageQuery query) {
        return Results.of(tokens.list(query), token -> token);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Issues a token; tenant_id only for administrators of the default tenant")
    TokenView issue(@RequestBody TokenInput input) {
        return tokens.issue(input);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One token")
    TokenView get(@PathVariable UUID id) {
        return tokens.get(id);
    }

    @PostMapping("/{id}/revoke")
    @Operation(summary = "The token opens nothing any more, from the next request on")
    TokenView revoke(@PathVariable UUID id) {
        return tokens.revoke(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The same as revoke: tokens stay in history")
    void delete(@PathVariable UUID id) {
        tokens.revoke(id);
    }
}

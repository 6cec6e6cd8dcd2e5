package org.tocsin.people.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.people.UserInput;
import org.tocsin.people.token.ApiToken;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** The people of the credential's tenant. A user name that exists in any tenant is answered 409. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final UserService users;
    private final UserRemoval removal;
    private final MergePatch patches;

    UserController(UserService users, UserRemoval removal, MergePatch patches) {
        this.users = users;
        this.removal = removal;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "People by user name; filters q, role, team, department, access, active")
    Results<UserView> list(UserFilter filter, PageQuery query) {
        return Results.of(users.list(filter, query), user -> user);
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a person; tenant_id only for administrators of the default tenant")
    UserView create(@RequestBody UserInput input) {
        return users.create(input);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One person")
    UserView get(@PathVariable UUID id) {
        return users.get(id);
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Changes what is given: absent fields stay, null empties, lists are replaced")
    UserView change(@PathVariable UUID id, @RequestBody ObjectNode patch) {
        return users.change(id, patches.of(patch, UserInput.class));
    }

    @PostMapping("/{id}/deactivate")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Nobody pages this person any more, who can't log in either; 409 for the last administrator")
    UserView deactivate(@PathVariable UUID id) {
        return users.change(id, patches.of(active(false), UserInput.class));
    }

    @PostMapping("/{id}/activate")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Takes a deactivated person back")
    UserView activate(@PathVariable UUID id) {
        return users.change(id, patches.of(active(true), UserInput.class));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Lets a person go for good: deactivated, without login, the tokens they issued revoked, but never gone"
                            + " from history. 409 says what they still have to do; successor names who takes that over")
    void delete(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID successor) {
        removal.remove(id, successor);
    }

    @GetMapping("/me")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The person who asks; 404 for a token")
    UserView me() {
        return users.get(ownId());
    }

    @PatchMapping("/me")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Changes one's own name, addresses, zone, or password (with current_password)")
    UserView changeMe(@RequestBody ObjectNode patch) {
        return users.changeOwn(ownId(), patches.of(patch, OwnInput.class));
    }

    private static ObjectNode active(boolean active) {
        return JsonNodeFactory.instance.objectNode().put("active", active);
    }

    private static UUID ownId() {
        return Actor.current()
                .filter(actor -> !actor.username().startsWith(ApiToken.ACTOR_PREFIX))
                .map(actor -> UUID.fromString(actor.id()))
                .orElseThrow(() -> new NotFound("user", "me"));
    }
}

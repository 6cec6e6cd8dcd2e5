package org.tocsin.people.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** Named contacts, which tables and policies use as {@code notify:SECURITY_TEAM}. {@code {id}} is the id or the key. */
@RestController
@RequestMapping("/api/v1/contacts")
@Tag(name = "Contacts")
class NamedContactController {

    private final NamedContactService contacts;
    private final MergePatch patches;

    NamedContactController(NamedContactService contacts, MergePatch patches) {
        this.contacts = contacts;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The tenant's contacts by key")
    Results<NamedContactView> list(PageQuery query) {
        return Results.of(contacts.list(query), contact -> contact);
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Adds a contact: a user, a team, a role, or addresses; 409 if the key is taken")
    ResponseEntity<NamedContactView> create(@RequestBody NamedContactInput input) {
        return contacts.create(input).created();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One contact; its ETag serves as If-Match of a change")
    ResponseEntity<NamedContactView> get(@PathVariable String id) {
        return contacts.get(id).ok();
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Replaces a contact")
    ResponseEntity<NamedContactView> replace(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NamedContactInput input) {
        return contacts.change(id, ifMatch, current -> input).ok();
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Changes what is given; null takes a person, team, role or addresses away")
    ResponseEntity<NamedContactView> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return contacts.change(id, ifMatch, patches.of(patch, NamedContactInput.class))
                .ok();
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a contact; whoever calls it is told that it is not configured")
    void delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        contacts.delete(id, ifMatch);
    }
}

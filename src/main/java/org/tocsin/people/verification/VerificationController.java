package org.tocsin.people.verification;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Verifies a contact by a code; for the person and administrators. Pages use verified contacts only. */
@RestController
@RequestMapping("/api/v1/users/{user}/contacts/{contact}/verification")
@PreAuthorize("hasRole('VIEWER')")
class VerificationController {

    private final ContactVerificationService verifications;

    VerificationController(ContactVerificationService verifications) {
        this.verifications = verifications;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Sends a six-digit code to the contact, good for ten minutes; an earlier one is worth nothing any more."
                            + " 409 if the contact is verified or its channel is not set up; 429 beyond once a minute and five times a day")
    VerificationView start(@PathVariable UUID user, @PathVariable UUID contact) {
        return verifications.start(user, contact);
    }

    @GetMapping
    @Operation(summary = "How far the latest verification of the contact has come")
    VerificationView latest(@PathVariable UUID user, @PathVariable UUID contact) {
        return verifications.latest(user, contact);
    }

    @PostMapping("/confirm")
    @Operation(
            summary =
                    "Enters the code: the contact is verified. 422 for a wrong one, 409 after the fifth, or if none is"
                            + " waiting for an answer")
    VerificationView confirm(@PathVariable UUID user, @PathVariable UUID contact, @RequestBody CodeInput input) {
        return verifications.confirm(user, contact, input.read()).answer();
    }
}

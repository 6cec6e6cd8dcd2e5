package org.tocsin.notification.words;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Message preferences; people set their own. */
@RestController
@RequestMapping("/api/v1/users/{id}/message-preferences")
@PreAuthorize("hasRole('VIEWER')")
class MessagePreferenceController {

    private final MessagePreferences preferences;

    MessagePreferenceController(MessagePreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    @Operation(summary = "Language of messages, and channels for what is urgent (P0, P1) and for the rest, best first")
    MessagePreferenceBody get(@PathVariable UUID id) {
        return preferences.get(id);
    }

    @PutMapping
    @Operation(
            summary =
                    "Sets them; an empty list leaves it to notification-channels. P0 keeps every way that table names")
    MessagePreferenceBody set(@PathVariable UUID id, @RequestBody MessagePreferenceBody body) {
        return preferences.set(id, body);
    }
}

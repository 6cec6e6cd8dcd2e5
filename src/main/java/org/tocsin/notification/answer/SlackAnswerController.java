package org.tocsin.notification.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.notification.link.AnswerReplays;
import org.tocsin.notification.link.SlackSignature;
import org.tocsin.notification.record.FormBody;

/** Receives button presses from Slack. Slack's signature is the credential; requests without a valid one are answered 403. */
@RestController
@RequestMapping("/api/v1/answers/slack")
@Tag(name = "Answers")
class SlackAnswerController {

    private final @Nullable SlackSignature signature;
    private final SlackAnswers answers;
    private final SlackReplies replies;
    private final ObjectMapper json;
    private final Clock clock;

    SlackAnswerController(
            @Value("${tocsin.notification.slack.signing-secret:}") String secret,
            SlackAnswers answers,
            SlackReplies replies,
            ObjectMapper json,
            Clock clock) {
        this.signature = secret.isBlank() ? null : new SlackSignature(secret.strip());
        this.answers = answers;
        this.replies = replies;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary =
                    "A pressed button: acknowledge, escalate, resolve. What came of it is told to who pressed it only")
    ResponseEntity<Map<String, Object>> pressed(HttpServletRequest request) throws IOException {
        var form = verified(request);
        var action = SlackAction.of(read(form.field("payload")));
        if (action.isEmpty()) {
            return ResponseEntity.ok().build();
        }
        var once = new AnswerReplays.Request("slack", String.valueOf(request.getHeader("X-Slack-Signature")));
        return answers.take(action.get(), once)
                .map(sentence -> {
                    replies.send(action.get().answerTo(), sentence);
                    return ResponseEntity.ok(SlackReplies.onlyForThem(sentence));
                })
                .orElseGet(() -> ResponseEntity.ok().build());
    }

    private FormBody verified(HttpServletRequest request) throws IOException {
        var form = FormBody.read(request);
        var timestamp = request.getHeader("X-Slack-Request-Timestamp");
        var signed = request.getHeader("X-Slack-Signature");
        if (signature == null
                || form.isEmpty()
                || !signature.holds(timestamp, form.get().raw(), signed, clock.instant())) {
            throw new AccessDeniedException("Not signed by Slack");
        }
        return form.get();
    }

    private JsonNode read(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }
}

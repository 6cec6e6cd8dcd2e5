package org.tocsin.notification.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
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
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.words.NotificationTemplate;
import org.tocsin.notification.words.TemplateView;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** Notification templates: texts with variables in single braces. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/notification-templates")
class TemplateController {

    private final TemplateService templates;
    private final TemplatePreviews previews;
    private final TestMessages messages;
    private final MergePatch patches;

    TemplateController(
            TemplateService templates, TemplatePreviews previews, TestMessages messages, MergePatch patches) {
        this.templates = templates;
        this.previews = previews;
        this.messages = messages;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Templates by name; filters template_type, channel_type and is_active")
    Results<TemplateView> list(
            @RequestParam(name = "template_type", required = false) @Nullable String type,
            @RequestParam(name = "channel_type", required = false) @Nullable String channel,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean active,
            PageQuery page) {
        var errors = new InputErrors();
        var filter = new TemplateService.Filter(
                errors.oneOf("template_type", type, TemplateType.class),
                errors.oneOf("channel_type", channel, Channel.class),
                active);
        errors.throwIfAny();
        return Results.of(templates.find(filter, page.toPageable(Sort.by("name"))), view -> view);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One template; its ETag serves as If-Match of a change")
    ResponseEntity<TemplateView> get(@PathVariable UUID id) {
        return answer(HttpStatus.OK, templates.get(id));
    }

    @PostMapping
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Adds a template; 422 names unknown variables and braces that don't match, and where they are")
    ResponseEntity<TemplateView> create(@RequestBody TemplateRequest request) {
        return answer(HttpStatus.CREATED, templates.create(request));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Replaces a template")
    ResponseEntity<TemplateView> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TemplateRequest request) {
        return answer(HttpStatus.OK, templates.change(id, ifMatch, current -> request));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Changes what is given")
    ResponseEntity<TemplateView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return answer(HttpStatus.OK, templates.change(id, ifMatch, patches.of(patch, TemplateRequest.class)));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a template; plain words take its place if no other is there")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        templates.delete(id, ifMatch);
    }

    @PostMapping("/{id}/preview")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(
            summary = "Its words for an incident, or for an example, as each channel would send them: cut and escaped")
    TemplatePreview preview(
            @PathVariable UUID id, @RequestBody(required = false) TemplatePreview.@Nullable Request request) {
        return previews.of(templates.get(id), request == null ? null : request.incident());
    }

    @PostMapping("/{id}/test-send")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary =
                    "Sends its words to the caller's own contact; answers delivered, retry, refused or not configured")
    TestMessages.Answer testSend(
            @PathVariable UUID id, @RequestBody(required = false) TemplatePreview.@Nullable Request request) {
        var template = templates.get(id);
        return messages.toCaller(
                template.channelType(), previews.words(template, request == null ? null : request.incident()));
    }

    private static ResponseEntity<TemplateView> answer(HttpStatus status, NotificationTemplate template) {
        return ResponseEntity.status(status).eTag(ETags.of(template.version())).body(template.view());
    }
}

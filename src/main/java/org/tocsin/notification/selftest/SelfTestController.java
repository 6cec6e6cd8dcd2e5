package org.tocsin.notification.selftest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.notification.template.TestMessages;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** Channel tests by hand and the reports of self-tests. */
@RestController
class SelfTestController {

    private final SelfTests tests;
    private final TestMessages messages;

    SelfTestController(SelfTests tests, TestMessages messages) {
        this.tests = tests;
        this.messages = messages;
    }

    @PostMapping("/api/v1/channels/{type}/test")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary = "Sends a test message to the caller's own contact: delivered, retry, refused or not configured,"
                    + " with the reason and how long it took")
    TestMessages.Answer testChannel(@PathVariable String type) {
        var errors = new InputErrors();
        var channel = errors.oneOf("type", type, Channel.class);
        errors.throwIfAny();
        return messages.toCaller(Objects.requireNonNull(channel), TestMessages.WORDS);
    }

    @PostMapping("/api/v1/self-test")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Tests the configuration, each channel and a page end to end; the report takes a minute. One asked"
                            + " for here calls, texts, pushes and opens an alert at paging providers as well, which the"
                            + " weekly one does not")
    SelfTestView start() {
        return tests.start();
    }

    @GetMapping("/api/v1/self-tests")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Reports, newest first")
    Results<SelfTestView> list(PageQuery page) {
        var newestFirst = Sort.by(Sort.Direction.DESC, "startedAt", "id");
        return Results.of(tests.list(page.toPageable(newestFirst)), view -> view);
    }

    @GetMapping("/api/v1/self-tests/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One report")
    SelfTestView get(@PathVariable UUID id) {
        return tests.find(id).view();
    }
}

package org.tocsin.notification.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.notification.link.AnswerReplays;
import org.tocsin.notification.link.TwilioRequests;
import org.tocsin.notification.record.DeliveryReport;
import org.tocsin.notification.record.FormBody;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.Overloaded;
import org.tocsin.platform.transaction.CurrentTenant;

/** Receives SMS replies and pressed keys from Twilio. Its signature is the credential; requests without a valid one are answered 403. */
@RestController
@RequestMapping("/api/v1/answers/twilio")
@Tag(name = "Answers")
class TwilioAnswerController {

    private final TwilioRequests requests;
    private final SmsAnswers messages;
    private final PhoneAnswers calls;
    private final DeliveryReports reports;

    TwilioAnswerController(TwilioRequests requests, SmsAnswers messages, PhoneAnswers calls, DeliveryReports reports) {
        this.requests = requests;
        this.messages = messages;
        this.calls = calls;
        this.reports = reports;
    }

    @PostMapping("/sms")
    @Operation(summary = "A reply by SMS: ack 12, escalate 12, resolve 12, STOP, START. Answered in TwiML")
    ResponseEntity<String> sms(HttpServletRequest request) throws IOException {
        var form = requests.verified(request);
        var once = new AnswerReplays.Request("twilio-sms", form.field("MessageSid"));
        return messages.take(form.field("From"), form.field("Body"), once)
                .map(Twiml::message)
                .orElseGet(Twiml::nothing);
    }

    @PostMapping("/voice/{token}")
    @Operation(summary = "A key pressed during a call: 1 acknowledges, 2 escalates, 9 repeats. Answered in TwiML")
    ResponseEntity<String> key(@PathVariable String token, HttpServletRequest request) throws IOException {
        return calls.take(token, requests.verified(request), requests.address(request));
    }

    @PostMapping("/voice")
    @Operation(summary = "The same, with the token as a parameter of the address")
    ResponseEntity<String> keyOf(HttpServletRequest request) throws IOException {
        var form = requests.verified(request);
        // request.getParameter would consume the body, which the signature covers
        return calls.take(FormBody.ofQuery(request).field("token"), form, requests.address(request));
    }

    @PostMapping("/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "What became of a message or call; one that never arrived goes on to the next channel")
    void status(HttpServletRequest request) throws IOException {
        var report = DeliveryReport.of(requests.verified(request));
        if (report.isEmpty()) {
            return;
        }
        var its = reports.find(Uuids.find(FormBody.ofQuery(request).field("delivery")), report.get());
        if (its.isEmpty()) {
            throw new AccessDeniedException("No delivery of ours");
        }
        try {
            its.forEach(of -> CurrentTenant.run(of.tenantId(), () -> reports.take(of, report.get())));
        } catch (ConcurrencyFailureException e) {
            throw new Overloaded("The report could not be taken just now; send it again.");
        }
    }
}

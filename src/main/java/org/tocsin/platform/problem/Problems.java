package org.tocsin.platform.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Problem documents (RFC 9457): the shape of every error on every path, with {@code errors[]} naming the fields. */
public final class Problems {

    private Problems() {}

    /** @param type stable word, the end of the problem's type URI */
    public static ProblemDetail of(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tocsin:problem:" + type));
        problem.setTitle(status.getReasonPhrase());
        // the field that Camunda's clients, such as the Modeler, show
        problem.setProperty("message", detail);
        return problem;
    }

    /** @param what is limited, as the beginning of a sentence */
    public static ErrorResponseException tooMany(String what, long secondsToWait) {
        var detail = what + "; the next one in " + secondsToWait + " s.";
        var status = HttpStatus.TOO_MANY_REQUESTS;
        var refusal = new ErrorResponseException(status, of(status, "too-many-requests", detail), null);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(secondsToWait));
        return refusal;
    }

    public static ProblemDetail invalid(HttpStatus status, List<FieldError> errors) {
        var fields = errors.stream().map(FieldError::field).distinct().toList();
        var problem = of(
                status,
                "invalid-input",
                "Not accepted, nothing was stored: " + String.join(", ", fields) + ". See errors.");
        problem.setProperty("errors", errors);
        return problem;
    }
}

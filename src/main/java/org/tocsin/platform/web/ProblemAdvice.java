package org.tocsin.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.problem.Overloaded;
import org.tocsin.platform.problem.Problems;

/** Answers every failure of our API with a problem document; internal details go to the log only. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidInput(InvalidInput e) {
        return answer(Problems.invalid(HttpStatus.UNPROCESSABLE_ENTITY, e.errors()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound e) {
        return answer(Problems.of(HttpStatus.NOT_FOUND, "not-found", message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(Conflict e) {
        return answer(Problems.of(HttpStatus.CONFLICT, "conflict", message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overloaded(Overloaded e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> taken(DataIntegrityViolationException e) {
        log.info("Refused by a constraint: {}", e.getMostSpecificCause().getMessage());
        return answer(Problems.of(
                HttpStatus.CONFLICT, "conflict", "Something with the same unique value exists already, or is in use."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return answer(Problems.of(HttpStatus.FORBIDDEN, "forbidden", "This credential may not do that."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        log.error("Unexpected failure", e);
        return answer(Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "An unexpected failure; it is in the log of the server."));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(e.getPropertyName());
        var error = new FieldError(field, "wrong_type", "is not a valid value");
        return ResponseEntity.badRequest().body(Problems.invalid(HttpStatus.BAD_REQUEST, List.of(error)));
    }

    /** Query parameters that were bound to a record. */
    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = e.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), "wrong_type", "is not a valid value"))
                .toList();
        return ResponseEntity.badRequest().body(Problems.invalid(HttpStatus.BAD_REQUEST, errors));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (RequestLimits.exceeded(e)) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(RequestLimits.problem());
        }
        if (e.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            var expected = mismatch.getTargetType() == null
                    ? "value"
                    : mismatch.getTargetType().getSimpleName();
            var error = new FieldError(path(mismatch), "wrong_type", "is not a valid " + expected);
            return ResponseEntity.badRequest().body(Problems.invalid(HttpStatus.BAD_REQUEST, List.of(error)));
        }
        return ResponseEntity.badRequest()
                .body(Problems.of(
                        HttpStatus.BAD_REQUEST, "malformed", "The body is missing or is not well-formed JSON."));
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(Problems.of(
                        HttpStatus.NOT_FOUND, "not-found", "There is nothing at /" + e.getResourcePath() + "."));
    }

    /** All other failures that Spring reports: unknown path, method or media type, missing parameter. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getDetail() != null) {
            problem.setProperty("message", problem.getDetail());
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}

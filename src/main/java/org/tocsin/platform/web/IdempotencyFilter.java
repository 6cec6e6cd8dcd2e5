package org.tocsin.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.Problems;
import org.tocsin.platform.transaction.Idempotency;
import org.tocsin.platform.transaction.Idempotency.Claim;

/**
 * {@code Idempotency-Key} on a POST under /api: the same key with the same body gets the first response again, with another body 422, and
 * 409 while the first is under way. It runs after security, since a key belongs to its principal.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    /** Paths whose responses hold secrets that are shown once and never stored. */
    private static final List<String> SECRETS = List.of("/api/v1/tokens", "/api/v1/calendar-feeds");

    private final Idempotency idempotency;
    private final ObjectMapper json;

    IdempotencyFilter(Idempotency idempotency, ObjectMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || !request.getRequestURI().startsWith("/api/")
                || SECRETS.stream().anyMatch(request.getRequestURI()::startsWith)
                || Actor.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            var error = new FieldError(HEADER, "too_long", "must have 1 to " + LONGEST_KEY + " characters");
            refuse(response, Problems.invalid(HttpStatus.BAD_REQUEST, List.of(error)));
            return;
        }
        var buffered = new BufferedBodyRequest(request);
        var principal = SecurityContextHolder.getContext().getAuthentication().getName();
        var claim = idempotency.claim(principal, key, request.getRequestURI(), buffered.body());
        if (claim instanceof Claim.Replay replay) {
            replay(response, replay);
        } else if (claim instanceof Claim.Refused refused) {
            refuse(response, refused.problem());
        } else {
            carryOut(buffered, response, chain, principal, key);
        }
    }

    private void carryOut(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String principal, String key)
            throws ServletException, IOException {
        var cached = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try (var scope = Idempotency.mark(principal, key)) {
            chain.doFilter(request, cached);
            answered = cached.getStatus() < 500;
        } finally {
            if (answered) {
                idempotency.done(
                        principal,
                        key,
                        cached.getStatus(),
                        cached.getContentType(),
                        cached.getHeader(HttpHeaders.LOCATION),
                        new String(cached.getContentAsByteArray(), StandardCharsets.UTF_8));
            } else {
                idempotency.forget(principal, key);
            }
            cached.copyBodyToResponse();
        }
    }

    private static void replay(HttpServletResponse response, Claim.Replay replay) throws IOException {
        response.setStatus(replay.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (replay.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, replay.location());
        }
        if (replay.contentType() != null) {
            response.setContentType(replay.contentType());
        }
        response.getOutputStream().write(replay.body().getBytes(StandardCharsets.UTF_8));
    }

    private void refuse(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}

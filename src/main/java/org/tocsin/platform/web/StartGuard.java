package org.tocsin.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Problems;

/**
 * Start instructions begin a process behind its first steps, past its input checks, so they take an analyst's access, on the engine's own
 * API and on that of its web applications.
 */
class StartGuard extends OncePerRequestFilter {

    private static final Pattern START = Pattern.compile("(/engine-rest|/camunda/api)/.*process-definition/.*start/?");
    private static final String INSTRUCTIONS = "startInstructions";

    private final ObjectMapper json;

    StartGuard(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""); // decoded
        return !request.getMethod().equals("POST") || !START.matcher(path).matches() || mayChangeModels();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = new BufferedBodyRequest(request);
        var problem = refusal(buffered.body());
        if (problem == null) {
            chain.doFilter(buffered, response);
            return;
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private @Nullable ProblemDetail refusal(byte[] body) {
        try {
            return json.readTree(body).hasNonNull(INSTRUCTIONS)
                    ? Problems.of(
                            HttpStatus.FORBIDDEN,
                            "forbidden",
                            INSTRUCTIONS + " skips the first steps: for analysts only.")
                    : null;
        } catch (IOException e) {
            // an unreadable body can't be checked, so it is refused
            return Problems.of(HttpStatus.BAD_REQUEST, "malformed", "The body is not well-formed JSON.");
        }
    }

    private static boolean mayChangeModels() {
        return Actor.current()
                .filter(actor -> actor.access().implied().anyMatch(Access.ANALYST::equals))
                .isPresent();
    }
}

package org.tocsin.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.problem.Problems;

/** Camunda's REST API, with the problem documents of our own API for refused requests. */
@Component
class EngineRest extends CamundaJerseyResourceConfig {

    private final transient ObjectMapper json;

    EngineRest(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void registerAdditionalResources() {
        register(new InvalidInputMapper());
        register(new NotFoundMapper());
        register(new ConflictMapper());
        register(new DeniedMapper());
    }

    private Response answer(ProblemDetail problem) {
        try {
            return Response.status(problem.getStatus())
                    .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .entity(json.writeValueAsString(problem))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document can always be written", e);
        }
    }

    private final class InvalidInputMapper implements ExceptionMapper<InvalidInput> {
        @Override
        public Response toResponse(InvalidInput e) {
            return answer(Problems.invalid(HttpStatus.UNPROCESSABLE_ENTITY, e.errors()));
        }
    }

    private final class NotFoundMapper implements ExceptionMapper<NotFound> {
        @Override
        public Response toResponse(NotFound e) {
            return answer(Problems.of(HttpStatus.NOT_FOUND, "not-found", String.valueOf(e.getMessage())));
        }
    }

    private final class ConflictMapper implements ExceptionMapper<Conflict> {
        @Override
        public Response toResponse(Conflict e) {
            return answer(Problems.of(HttpStatus.CONFLICT, "conflict", String.valueOf(e.getMessage())));
        }
    }

    private final class DeniedMapper implements ExceptionMapper<AccessDeniedException> {
        @Override
        public Response toResponse(AccessDeniedException e) {
            return answer(Problems.of(HttpStatus.FORBIDDEN, "forbidden", "This credential may not do that."));
        }
    }
}

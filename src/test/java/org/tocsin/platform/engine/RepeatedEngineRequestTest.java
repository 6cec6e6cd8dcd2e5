package org.tocsin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;

/** Requests over the engine's own API are repeated when another one was first. */
class RepeatedEngineRequestTest {

    private static final String OVERTAKEN =
            "Execution with id '7' does not have a subscription to a message event with name 'incident.changed'";

    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void somebodyActs() {
        var actor = new Actor("1", "ana", null, "default", Access.RESPONDER);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMessageThatAnotherOneOvertookIsSentAgain() {
        assertThat(failing(2, OVERTAKEN)).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aRealFailureIsToldAtOnce() {
        assertThatThrownBy(() -> failing(2, "Unknown property used in expression"))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(attempts).hasValue(1);
    }

    private Object failing(int times, String message) {
        var request = new RepeatedEngineRequest();
        request.setNext(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (attempts.incrementAndGet() <= times) {
                    throw new ProcessEngineException(message);
                }
                return command.execute(null);
            }
        });
        return request.execute(context -> "done");
    }
}

package org.tocsin.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.subject.Severity;

class InputErrorsTest {

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var errors = new InputErrors();
        errors.requireText("title", " ", 10);
        errors.limitText("description", "0123456789x", 10);
        errors.limitText("service", "a\0b", 10);
        assertThat(errors.word("severity", "bad", Severity::of, Severity.values()))
                .isNull();
        assertThat(errors.oneOf("access", "viewer", Access.class)).isEqualTo(Access.VIEWER);

        var refused = catchThrowableOfType(InvalidInput.class, errors::throwIfAny);

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly("title", "description", "service", "severity");
        assertThat(refused.errors().get(3).message())
                .isEqualTo("must be one of EMERGENCY, CRITICAL, HIGH, MEDIUM, LOW");
    }
}

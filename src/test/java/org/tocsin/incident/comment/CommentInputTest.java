package org.tocsin.incident.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;

class CommentInputTest {

    @Test
    void aBodyIsEnoughForAPublicReplyOfStaff() {
        var said = new CommentInput("  We are on it ", null, null).checked();

        assertThat(said.body()).isEqualTo("We are on it");
        assertThat(said.isPublic()).isTrue();
        assertThat(said.role()).isEqualTo(AuthorRole.STAFF);
    }

    @ParameterizedTest
    @CsvSource({"'', STAFF, body", "text, ROBOT, author_role", "' ', robot, 'body,author_role'"})
    void namesWhatIsWrong(String body, String role, String fields) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> new CommentInput(body, true, role).checked());

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly(fields.split(","));
    }

    @Test
    void aBodyHasAMaximumLength() {
        var novel = new CommentInput("x".repeat(20_001), null, null);

        assertThat(catchThrowableOfType(InvalidInput.class, novel::checked).errors())
                .extracting(FieldError::code)
                .containsExactly("too_long");
    }
}

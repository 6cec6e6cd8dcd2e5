package org.tocsin.incident.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/**
 * The request to comment on an incident.
 *
 * @param isPublic   whether the customer sees it; true unless given
 * @param authorRole STAFF unless given
 */
public record CommentInput(
        @Nullable String body,
        @JsonProperty("public") @Nullable Boolean isPublic,
        @Nullable String authorRole) {

    private static final int BODY = 20_000;

    /** A checked input. */
    public record Checked(String body, boolean isPublic, AuthorRole role) {}

    public Checked checked() {
        var errors = new InputErrors();
        errors.requireText("body", body, BODY);
        var role = errors.oneOf("author_role", authorRole, AuthorRole.class);
        errors.throwIfAny();
        return new Checked(
                String.valueOf(body).strip(), !Boolean.FALSE.equals(isPublic), role == null ? AuthorRole.STAFF : role);
    }
}

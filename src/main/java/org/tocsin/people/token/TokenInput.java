package org.tocsin.people.token;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.problem.InputErrors;

/**
 * The request for a token.
 *
 * @param name      letters, digits, dot, dash and underscore; the changelog names the token {@code token:<name>}
 * @param access    word of {@link Access}
 * @param expiresAt never unless given
 */
record TokenInput(
        @Nullable String tenantId,
        @Nullable String name,
        @Nullable String access,
        @Nullable Instant expiresAt) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final int NAME_LIMIT = 64;

    record Checked(String name, Access access) {}

    /** @return valid only if no error was added */
    Checked read(Instant now, InputErrors errors) {
        errors.requireText("name", name, NAME_LIMIT);
        if (name != null && !name.isBlank() && !NAME.matcher(name).matches()) {
            errors.add(
                    "name",
                    "unknown_value",
                    "may have letters, digits and . _ - only, and starts with a letter or digit");
        }
        errors.requireText("access", access, NAME_LIMIT);
        var known = errors.oneOf("access", access, Access.class);
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            errors.add("expires_at", "out_of_range", "must be in the future");
        }
        return new Checked(String.valueOf(name), known == null ? Access.VIEWER : known);
    }
}

package org.tocsin.people.verification;

import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InvalidInput;

/**
 * The result of an entered code.
 *
 * @param verification its present state; null if none was waiting for a code
 */
record Confirmation(boolean already, @Nullable VerificationView verification) {

    static final Confirmation NOTHING_TO_CONFIRM = new Confirmation(false, null),
            ALREADY = new Confirmation(true, null);

    Confirmation(VerificationView verification) {
        this(false, verification);
    }

    /** Called after the try was counted and committed. */
    VerificationView answer() {
        if (verification == null) {
            throw new Conflict(
                    already
                            ? "This contact is verified already."
                            : "No code is waiting for an answer: it expired, was used up or was not sent yet. Ask for a new one.");
        }
        return switch (verification.status()) {
            case VERIFIED -> verification;
            case REFUSED -> throw new Conflict("That was one wrong code too many. Ask for a new one.");
            default ->
                throw new InvalidInput(
                        "code",
                        "unknown_value",
                        "is not the code that was sent; " + verification.triesLeft()
                                + (verification.triesLeft() == 1 ? " try is left" : " tries are left"));
        };
    }
}

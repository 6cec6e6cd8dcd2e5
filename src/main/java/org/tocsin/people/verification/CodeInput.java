package org.tocsin.people.verification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** The code that a person entered, {@code {"code":"123456"}}; blanks in it are ignored. */
record CodeInput(@Nullable String code) {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** @throws org.tocsin.platform.problem.InvalidInput unless it has the form of a code; that costs no try */
    String read() {
        var errors = new InputErrors();
        var digits = code == null ? "" : code.replaceAll("\\s", "");
        if (!SIX_DIGITS.matcher(digits).matches()) {
            errors.add("code", digits.isEmpty() ? "required" : "wrong_type", "must be the six digits that were sent");
        }
        errors.throwIfAny();
        return digits;
    }

    @Override
    public String toString() {
        return "CodeInput"; // never the code
    }
}

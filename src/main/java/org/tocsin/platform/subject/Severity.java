package org.tocsin.platform.subject;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How bad something is, worst first. Monitoring words are understood too: error is HIGH, warning MEDIUM, info LOW. */
public enum Severity {
    EMERGENCY,
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    private static final Map<String, Severity> OTHER_WORDS = Map.of("ERROR", HIGH, "WARNING", MEDIUM, "INFO", LOW);

    /** @return the severity for a word in any case, or empty if there is none */
    public static Optional<Severity> of(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT);
        for (var severity : values()) {
            if (severity.name().equals(name)) {
                return Optional.of(severity);
            }
        }
        return Optional.ofNullable(OTHER_WORDS.get(name));
    }
}

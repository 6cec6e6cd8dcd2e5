package org.tocsin.notification.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes confidential values from outgoing messages: facts and labels whose name contains a listed word, at any depth, and their values
 * wherever else they appear. {@code api key} matches {@code api_key}, {@code apiKey} and {@code X-Api-Key}; {@code card} does not match
 * {@code discard}.
 */
public final class Redaction {

    static final String MARK = "[redacted]";

    /** Shorter values are not removed from texts: they would remove half of it. */
    private static final int SHORTEST = 4;

    private static final Pattern HUMP = Pattern.compile("(\\p{Ll}|\\d)(\\p{Lu})");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\d]+");

    private final List<String> words;

    Redaction(Collection<String> names) {
        this.words = names.stream()
                .map(Redaction::words)
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /** @return whether the value of a fact or label of that name is removed */
    boolean covers(String name) {
        var own = words(name);
        return words.stream().anyMatch(own::contains);
    }

    /** @return the facts for outgoing messages */
    public Map<String, @Nullable Object> facts(Map<String, ? extends @Nullable Object> facts) {
        var secrets = secrets(facts);
        var clean = new LinkedHashMap<String, @Nullable Object>();
        facts.forEach((name, value) -> {
            if (!covers(name)) {
                clean.put(name, cleaned(value, secrets));
            }
        });
        return clean;
    }

    /** @return the text for outgoing messages */
    public String text(String text, Map<String, ? extends @Nullable Object> facts) {
        return masked(text, secrets(facts));
    }

    private @Nullable Object cleaned(@Nullable Object value, Set<String> secrets) {
        if (value instanceof Map<?, ?> map) {
            var clean = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((name, inner) -> {
                if (!covers(String.valueOf(name))) {
                    clean.put(String.valueOf(name), cleaned(inner, secrets));
                }
            });
            return clean;
        }
        if (value instanceof Collection<?> many) {
            var clean = new ArrayList<@Nullable Object>();
            many.forEach(inner -> clean.add(cleaned(inner, secrets)));
            return clean;
        }
        return value instanceof String text ? masked(text, secrets) : value;
    }

    private static String masked(String text, Set<String> secrets) {
        var masked = text;
        for (var secret : secrets) {
            masked = masked.replace(secret, MARK);
        }
        return masked;
    }

    private Set<String> secrets(Map<?, ?> facts) {
        var secrets = new LinkedHashSet<String>();
        facts.forEach((name, value) -> collect(covers(String.valueOf(name)), value, secrets));
        return secrets;
    }

    private void collect(boolean secret, @Nullable Object value, Set<String> secrets) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> collect(secret || covers(String.valueOf(name)), inner, secrets));
        } else if (value instanceof Collection<?> many) {
            many.forEach(inner -> collect(secret, inner, secrets));
        } else if (secret) {
            var text = Objects.toString(value, "").strip();
            if (text.length() >= SHORTEST) {
                secrets.add(text);
            }
        }
    }

    /** @return the words of a name in lower case, each between blanks, so that only whole words match */
    private static String words(String name) {
        var apart = HUMP.matcher(name).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
        var plain = NO_LETTER.matcher(apart).replaceAll(" ").strip();
        return plain.isEmpty() ? "" : " " + plain + " ";
    }
}

package org.tocsin.notification.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** Languages of templates, as BCP 47 writes them: {@code de}, {@code pt-BR}. Empty is the fallback for all languages. */
public final class Locales {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|\\d{3}))?");
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toSet());

    private Locales() {}

    /** @return the locale as it is stored; empty if none was given or it was wrong, which is noted in the errors */
    public static String checked(String field, @Nullable String written, InputErrors errors) {
        if (written == null || written.isBlank()) {
            return "";
        }
        var locale = Locale.forLanguageTag(written.strip().replace('_', '-'));
        if (!SHAPE.matcher(written.strip()).matches() || !LANGUAGES.contains(locale.getLanguage())) {
            errors.add(field, "unknown_value", "must be a language such as de or pt-BR");
            return "";
        }
        return locale.toLanguageTag();
    }

    /** @return the locales to try for a reader, best first: {@code pt-BR}, then {@code pt}, then the empty one */
    static List<String> fallbacks(String locale) {
        if (locale.isEmpty()) {
            return List.of("");
        }
        var language = Locale.forLanguageTag(locale).getLanguage();
        return language.equals(locale) ? List.of(locale, "") : List.of(locale, language, "");
    }
}

package org.tocsin.oncall.external;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.rotation.ExternalSource;
import org.tocsin.oncall.rotation.ExternalSystem;
import org.tocsin.platform.problem.InputErrors;

/**
 * Validates the external source of a rotation: {@code external_system}, {@code external_system_id}, {@code integration_config}
 * ({@code base_url}, {@code region}, {@code cloud_id}, {@code email}, and {@code api_token}, which is write-only).
 */
public final class ExternalInput {

    private static final String ID = "external_system_id", CONFIG = "integration_config";
    private static final Set<String> KNOWN = Set.of(
            ExternalSource.BASE_URL,
            ExternalSource.REGION,
            "cloud_id",
            "email",
            ExternalSource.API_TOKEN,
            ExternalSource.TOKEN_SET);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s:@]+@[^\\s:@]+");
    private static final int TEXT_LIMIT = 500;

    private final Map<String, ? extends @Nullable Object> written;
    private final InputErrors errors;

    ExternalInput(@Nullable Map<String, ? extends @Nullable Object> written, InputErrors errors) {
        this.written = written == null ? Map.of() : written;
        this.errors = errors;
    }

    /** @param token as given; null if it was not given */
    public record Read(
            ExternalSystem system,
            @Nullable String schedule,
            Map<String, String> config,
            @Nullable String token) {}

    /** @param plain whether addresses without TLS are allowed */
    Read read(@Nullable String systemWord, @Nullable String schedule, boolean plain) {
        var known = errors.oneOf("external_system", systemWord, ExternalSystem.class);
        var system = known == null ? ExternalSystem.INTERNAL : known; // settings of another system no longer apply
        if (system == ExternalSystem.INTERNAL) {
            return new Read(system, null, Map.of(), null);
        }
        if (schedule == null || !NAME.matcher(schedule.strip()).matches()) {
            errors.add(ID, schedule == null ? "required" : "unknown_value", "must be the schedule's id there");
        }
        var config = config(system, plain);
        return new Read(
                system, Objects.requireNonNullElse(schedule, "").strip(), config, text(ExternalSource.API_TOKEN));
    }

    private Map<String, String> config(ExternalSystem system, boolean plain) {
        written.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key -> errors.add(CONFIG + "." + key, "unknown_value", "is not understood"));
        var config = new LinkedHashMap<String, String>();
        keep(config, ExternalSource.BASE_URL, value -> isAddress(value, plain), "must be an https address of a host");
        keep(config, ExternalSource.REGION, value -> value.matches("US|EU"), "must be US or EU");
        keep(config, "cloud_id", NAME.asMatchPredicate(), "must be the site's cloud id");
        keep(config, "email", EMAIL.asMatchPredicate(), "must be the e-mail address that the token belongs to");
        if (system == ExternalSystem.JIRA_SM && !config.containsKey("cloud_id")) {
            errors.add(CONFIG + ".cloud_id", "required", "must be the site's cloud id");
        }
        config.computeIfPresent(ExternalSource.BASE_URL, (key, value) -> value.replaceFirst("/+$", ""));
        return config;
    }

    private void keep(
            Map<String, String> config, String key, java.util.function.Predicate<String> valid, String complaint) {
        var value = text(key);
        if (value != null && !valid.test(value)) {
            errors.add(CONFIG + "." + key, "unknown_value", complaint);
        } else if (value != null) {
            config.put(key, value);
        }
    }

    private @Nullable String text(String key) {
        var value = written.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            errors.add(CONFIG + "." + key, "wrong_type", "must be a text");
            return null;
        }
        if (text.length() > TEXT_LIMIT || text.chars().anyMatch(Character::isISOControl)) {
            errors.add(CONFIG + "." + key, "too_long", "must be one line of at most " + TEXT_LIMIT + " characters");
        }
        return text.isBlank() ? null : text.strip();
    }

    private static boolean isAddress(String text, boolean plain) {
        try {
            var uri = URI.create(text);
            return ("https".equals(uri.getScheme()) || plain && "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

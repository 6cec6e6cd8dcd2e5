package org.tocsin.oncall.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to ask about one schedule.
 *
 * @param address  without a slash at its end
 * @param settings {@code cloud_id}, {@code email} and so on
 * @param token    the credential
 */
public record Connection(String schedule, String address, Map<String, String> settings, String token) {

    /** Where a system's customer is served. */
    public enum Place {
        US,
        EU
    }

    public @Nullable String setting(String name) {
        return settings.get(name);
    }

    @Override
    public String toString() {
        return "Connection[" + schedule + "]"; // never the token
    }
}

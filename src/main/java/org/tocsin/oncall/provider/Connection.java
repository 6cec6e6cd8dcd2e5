package org.tocsin.oncall.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connection data of one external schedule.
 *
 * @param address  without a trailing slash
 * @param settings {@code cloud_id}, {@code email} and so on
 * @param token    the credential
 */
public record Connection(String schedule, String address, Map<String, String> settings, String token) {

    /** The region of the provider's service. */
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

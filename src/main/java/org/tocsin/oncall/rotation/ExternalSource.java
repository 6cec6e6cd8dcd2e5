package org.tocsin.oncall.rotation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a rotation is kept.
 *
 * @param schedule the other system's id of it; null for one that is kept here
 * @param config   nothing secret in it
 * @param secret   the token, sealed; null if it is the installation's
 */
public record ExternalSource(
        ExternalSystem system,
        @Nullable String schedule,
        Map<String, String> config,
        @Nullable String secret) {

    public static final ExternalSource HERE = new ExternalSource(ExternalSystem.INTERNAL, null, Map.of(), null);

    public static final String BASE_URL = "base_url",
            REGION = "region",
            API_TOKEN = "api_token",
            TOKEN_SET = "api_token_set";

    public boolean elsewhere() {
        return system != ExternalSystem.INTERNAL;
    }

    @Override
    public String toString() {
        return "ExternalSource[" + system + " " + schedule + "]"; // never the secret
    }
}

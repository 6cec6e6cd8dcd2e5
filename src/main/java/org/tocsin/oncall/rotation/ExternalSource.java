package org.tocsin.oncall.rotation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The source of a rotation: local, or an external schedule.
 *
 * @param schedule the external id; null for a local rotation
 * @param config   settings without secrets
 * @param secret   the encrypted token; null if the installation's token is used
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

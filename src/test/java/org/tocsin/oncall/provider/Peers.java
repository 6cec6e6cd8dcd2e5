package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;

/** Clients that are allowed to call the test's own peers. */
final class Peers {

    private Peers() {}

    static ProviderClient client(String... networks) {
        return client(Duration.ofSeconds(6), networks);
    }

    /** Soon tired of waiting. */
    static ProviderClient hurried(String... networks) {
        return client(Duration.ofMillis(300), networks);
    }

    private static ProviderClient client(Duration timeout, String... networks) {
        return new ProviderClient(
                new ProviderProperties(List.of(networks), Duration.ofMinutes(5), timeout), new ObjectMapper());
    }
}

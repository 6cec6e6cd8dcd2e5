package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;

/** Clients that may call the test's own servers. */
final class Peers {

    private Peers() {}

    static ProviderClient client(String... networks) {
        return client(Duration.ofSeconds(6), networks);
    }

    /** A client with a short timeout. */
    static ProviderClient hurried(String... networks) {
        return client(Duration.ofMillis(300), networks);
    }

    private static ProviderClient client(Duration timeout, String... networks) {
        return new ProviderClient(
                new ProviderProperties(List.of(networks), Duration.ofMinutes(5), timeout), new ObjectMapper());
    }
}

package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;

/** Clients that are allowed to call the test's own peers. */
final class Peers {

    private Peers() {}

    static ProviderClient client(String... networks) {
        return new ProviderClient(
                new ProviderProperties(List.of(networks), Duration.ofMinutes(5), Duration.ofMillis(400)),
                new ObjectMapper());
    }
}

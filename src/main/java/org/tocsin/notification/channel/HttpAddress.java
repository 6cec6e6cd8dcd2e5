package org.tocsin.notification.channel;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Checks of HTTP addresses that users entered. */
final class HttpAddress {

    private HttpAddress() {}

    /** @return empty if it is no http or https URL, or contains a login */
    static Optional<URI> of(String address) {
        try {
            var uri = URI.create(address.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var ok = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            return ok ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return the host, as the key of circuit breakers */
    static String host(String address) {
        return of(address)
                .map(uri -> uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort())
                .orElse("invalid");
    }
}

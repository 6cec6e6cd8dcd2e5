package org.tocsin.oncall.provider;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds the URL of a request. */
final class ProviderQuery {

    private final StringBuilder path;
    private final List<String> parameters = new ArrayList<>();

    private ProviderQuery(String address) {
        this.path = new StringBuilder(address);
    }

    /** @param address without a trailing slash */
    static ProviderQuery at(String address, String... steps) {
        var query = new ProviderQuery(address);
        for (var step : steps) {
            query.path.append('/').append(encoded(step));
        }
        return query;
    }

    ProviderQuery with(String name, Object value) {
        parameters.add(encoded(name) + "=" + encoded(value.toString()));
        return this;
    }

    URI uri() {
        return URI.create(path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.tocsin.notification.record;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A form that a provider posts, with its raw bytes, which the provider signed. */
public record FormBody(byte[] raw, Map<String, String> fields) {

    private static final int MAX_BYTES = 64 << 10, MAX_FIELDS = 200;

    /** @return empty if it is no form, or larger than any that providers send */
    public static Optional<FormBody> read(HttpServletRequest request) throws IOException {
        var raw = request.getInputStream().readNBytes(MAX_BYTES + 1);
        return raw.length > MAX_BYTES ? Optional.empty() : parse(raw);
    }

    /** @return the fields of the query string */
    public static FormBody ofQuery(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        return parse(query.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> new FormBody(new byte[0], Map.of()));
    }

    public static Optional<FormBody> parse(byte[] raw) {
        var fields = new LinkedHashMap<String, String>();
        var pairs = new String(raw, StandardCharsets.UTF_8).split("&");
        if (pairs.length > MAX_FIELDS) {
            return Optional.empty();
        }
        try {
            for (var pair : pairs) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new FormBody(raw, fields));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}

package org.tocsin.oncall.provider;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NameValuePair;
import org.tocsin.oncall.provider.ProviderFailure.Kind;

/** Maps a response other than 200 to a failure. */
final class ProviderAnswer {

    private static final Duration LONGEST = Duration.ofHours(1);

    private ProviderAnswer() {}

    static ProviderFailure failure(HttpResponse response) {
        int status = response.getCode();
        return switch (status) {
            case 401, 402, 403 ->
                new ProviderFailure(
                        Kind.DENIED,
                        "It did not accept the token, or the token may not see the schedule (" + status + ").");
            case 404 -> new ProviderFailure(Kind.UNKNOWN, "It knows no such schedule (404).");
            case 429 -> new ProviderFailure(Kind.BUSY, "It asks to come again later (429).", waiting(response));
            default ->
                status >= 500
                        ? new ProviderFailure(Kind.UNREACHABLE, "It answered " + status + ".", waiting(response))
                        : new ProviderFailure(
                                Kind.REFUSED,
                                "It answered " + status + (status < 400 ? "; redirects are not followed." : "."));
        };
    }

    /** @return the Retry-After time, in seconds at all three providers, at most an hour */
    private static Duration waiting(HttpResponse response) {
        return Stream.of("Retry-After", "ratelimit-reset")
                .map(response::getFirstHeader)
                .filter(header -> header != null && header.getValue() != null)
                .map(NameValuePair::getValue)
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .findFirst()
                .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked)
                .orElse(Duration.ZERO);
    }
}

package org.tocsin.notification.link;

import java.net.http.HttpRequest;
import java.util.Map;
import org.tocsin.testkit.Rest;

/** Requests as Twilio sends them, for tests of the whole application. */
public final class SignedByTwilio {

    private static final String BASE = "http://localhost:8080", SECRET = "only-for-tests";

    private SignedByTwilio() {}

    public static Rest.Answer post(Rest rest, String path, Map<String, String> fields) {
        return post(rest, path, fields, new TwilioSignature(SECRET).of(BASE + path, fields));
    }

    public static Rest.Answer post(Rest rest, String path, Map<String, String> fields, String signature) {
        return rest.send(HttpRequest.newBuilder(rest.request(path).build().uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(AnswerScenes.encoded(fields))));
    }
}

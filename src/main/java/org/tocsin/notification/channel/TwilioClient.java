package org.tocsin.notification.channel;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Twilio's account, responses and callback addresses, for messages and calls. */
@Component
class TwilioClient {

    private static final int TOO_MANY_AT_ONCE = 20429, TOO_MANY_REPLIES = 14107;
    private static final Duration HOLD = Duration.ofSeconds(30);

    private final ChannelProperties.Twilio settings;
    private final @Nullable String account;
    private final @Nullable String login;
    private final @Nullable String secret;
    private final @Nullable String callbacks;
    private final ChannelClient client;

    TwilioClient(ChannelProperties properties, ChannelClient client) {
        this.settings = properties.twilio();
        this.account = ChannelProperties.set(settings.accountSid());
        var key = ChannelProperties.set(settings.apiKey());
        this.login = key == null ? account : key;
        this.secret = ChannelProperties.set(key == null ? settings.authToken() : settings.apiSecret());
        this.callbacks = callbacks(settings, properties.baseUrl());
        this.client = client;
    }

    /** Twilio reaches public addresses only; a configured callback URL is used unchecked. */
    private static @Nullable String callbacks(ChannelProperties.Twilio settings, String baseUrl) {
        var named = ChannelProperties.set(settings.callbackUrl());
        var ours = named != null ? named : isPublic(baseUrl) ? baseUrl : null;
        return ours == null ? null : ours.replaceAll("/+$", "");
    }

    private static boolean isPublic(String baseUrl) {
        return HttpAddress.of(baseUrl)
                .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()))
                .map(URI::getHost)
                .filter(host -> host.contains(".") && !host.matches("[0-9.]+|.*\\.(local|internal|localhost)"))
                .isPresent();
    }

    /** @param who for instance "SMS is" */
    Optional<String> missing(String who, String sender) {
        var lacking = account == null ? "account-sid" : login == null || secret == null ? "api-key" : null;
        var what = lacking == null && sender.isEmpty() ? "from" : lacking;
        var also = "api-key".equals(what) ? " (TWILIO_API_KEY and TWILIO_API_SECRET)" : "";
        return Optional.ofNullable(what)
                .map(name -> who + " not configured: tocsin.notification.twilio." + name + also + " is not set.");
    }

    /** @return a callback address with those parameters; empty if Twilio could not reach it */
    Optional<String> callback(String path, Map<String, String> parameters) {
        var query = new ArrayList<String>();
        parameters.forEach((name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return Optional.ofNullable(callbacks).map(ours -> ours + path + "?" + String.join("&", query));
    }

    /** @return where Twilio reports the status of that message */
    Optional<String> statusCallback(OutgoingMessage message) {
        // in a fixed order: Twilio signs the address as written here
        var of = new TreeMap<>(
                Map.of("delivery", message.key(), "tenant", message.about().tenant()));
        return callback(Callbacks.TWILIO_STATUS, of);
    }

    String destination() {
        return "twilio:" + HttpAddress.host(settings.baseUrl());
    }

    SendResult post(String resource, List<NameValuePair> form) {
        if (account == null || login == null || secret == null) {
            return new SendResult.Refused("Twilio is not configured.");
        }
        var post = new HttpPost(URI.create(settings.baseUrl() + "/Accounts/" + account + "/" + resource));
        var credentials = (login + ":" + secret).getBytes(StandardCharsets.UTF_8);
        post.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(credentials));
        post.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
        return client.send("Twilio", post, this::read);
    }

    private SendResult read(HttpAnswer answer) {
        var sid = answer.json().path("sid").asText("");
        if (answer.isSuccess() && !sid.isEmpty()) {
            return new SendResult.Delivered(sid);
        }
        var code = answer.json().path("code").asInt();
        if (code == TOO_MANY_AT_ONCE || code == TOO_MANY_REPLIES) {
            var asked = client.waiting(answer);
            var least = code == TOO_MANY_REPLIES ? HOLD : Duration.ZERO;
            return SendResult.RetryLater.busy(
                    asked.compareTo(least) > 0 ? asked : least, "Twilio asks us to slow down (" + code + ").");
        }
        if (code == 0 || answer.isSuccess() || answer.isTemporary()) {
            return client.failure("Twilio", answer);
        }
        return new SendResult.Refused("Twilio refused it with " + answer.status() + ": " + meaning(code) + ".");
    }

    private static String meaning(int code) {
        var known = Map.of(
                21211, "the number is not valid",
                21212, "the sender is not valid",
                21408, "that region is not allowed for the account",
                21610, "the recipient has opted out",
                21614, "the number can't receive messages",
                20003, "it did not accept our login");
        return known.containsKey(code) ? known.get(code) + " (" + code + ")" : "code " + code;
    }

    static NameValuePair field(String name, String value) {
        return new BasicNameValuePair(name, value);
    }
}

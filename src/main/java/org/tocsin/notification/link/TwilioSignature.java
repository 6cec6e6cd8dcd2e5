package org.tocsin.notification.link;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.net.Hmac;

/** Twilio's request signature: the address, followed by each field and its value in order of names, by HMAC-SHA1. */
record TwilioSignature(String authToken) {

    boolean holds(String url, Map<String, String> fields, @Nullable String signature) {
        return Hmac.same(of(url, fields), signature);
    }

    public String of(String url, Map<String, String> fields) {
        var signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        return Base64.getEncoder().encodeToString(Hmac.sha1(authToken).of(signed.toString()));
    }

    @Override
    public String toString() {
        return "…"; // never the secret
    }
}

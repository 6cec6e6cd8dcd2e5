package org.tocsin.notification.link;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.FormBody;
import org.tocsin.notification.record.NotificationProperties;

/** Verifies that requests come from Twilio, by the account's auth token. */
@Component
public class TwilioRequests {

    private final @Nullable TwilioSignature signature;
    private final String base;

    TwilioRequests(
            @Value("${tocsin.notification.twilio.auth-token:}") String authToken,
            @Value("${tocsin.notification.twilio.callback-url:}") String callbackUrl,
            NotificationProperties properties) {
        this.signature = authToken.isBlank() ? null : new TwilioSignature(authToken.strip());
        // the public address that Twilio signed; behind a proxy, the request does not show it
        this.base =
                callbackUrl.isBlank() ? properties.base() : callbackUrl.strip().replaceAll("/+$", "");
    }

    /** Without the auth token no request can be verified, so none is taken. */
    boolean configured() {
        return signature != null;
    }

    /** @throws AccessDeniedException unless Twilio signed the request for this address */
    public FormBody verified(HttpServletRequest request) throws IOException {
        var form = FormBody.read(request);
        if (signature == null
                || form.isEmpty()
                || !signature.holds(address(request), form.get().fields(), request.getHeader("X-Twilio-Signature"))) {
            throw new AccessDeniedException("Not signed by Twilio");
        }
        return form.get();
    }

    public String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return base + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}

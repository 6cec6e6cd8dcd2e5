package org.tocsin.notification.link;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.FormBody;
import org.tocsin.notification.record.NotificationProperties;

/** Lets through only what Twilio has signed with our account's token. */
@Component
public class TwilioRequests {

    private final @Nullable TwilioSignature signature;
    private final String base;

    TwilioRequests(
            @Value("${tocsin.notification.twilio.auth-token:}") String authToken,
            @Value("${tocsin.notification.twilio.callback-url:}") String callbackUrl,
            NotificationProperties properties) {
        this.signature = authToken.isBlank() ? null : new TwilioSignature(authToken.strip());
        // the address by which Twilio knows us: behind a proxy, the request itself does not tell it
        this.base =
                callbackUrl.isBlank() ? properties.base() : callbackUrl.strip().replaceAll("/+$", "");
    }

    /** Without the account's token nothing that comes in can be checked, and so nothing is taken. */
    boolean configured() {
        return signature != null;
    }

    /** @throws AccessDeniedException unless Twilio sent it to this very address */
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

package org.tocsin.notification.record;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tocsin.notification.channel.ChannelProperties;
import org.tocsin.platform.net.AddressGuard;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;

/** Refuses addresses in private networks as users enter them; {@code AddressGuard} checks names again at each call. */
@Component
public class InwardAddresses {

    private final AddressGuard guard;

    InwardAddresses(ChannelProperties properties) {
        this.guard = new AddressGuard(properties.webhook().allowedNetworks());
    }

    /** Resolves names, so it must not be called within a transaction. */
    public void refuse(Channel channel, List<String> addresses, InputErrors errors) {
        for (int i = 0; i < addresses.size(); i++) {
            if (addresses.get(i).toLowerCase(Locale.ROOT).startsWith("http") && leadsInside(addresses.get(i))) {
                var field = "recipients." + channel.name().toLowerCase(Locale.ROOT) + "[" + i + "]";
                errors.add(field, "unknown_value", "leads into a private network that is not allowed");
            }
        }
    }

    private boolean leadsInside(String url) {
        try {
            guard.resolve(URI.create(url).getHost());
            return false;
        } catch (AddressGuard.RefusedAddress e) {
            return true;
        } catch (UnknownHostException | IllegalArgumentException e) {
            return false; // not resolvable today; sending checks again
        }
    }
}

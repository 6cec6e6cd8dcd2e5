package org.tocsin.people;

import java.util.Optional;
import org.tocsin.platform.subject.Channel;

/** Normalises addresses, for modules that store their own. */
public final class Addresses {

    private Addresses() {}

    /** @return the address as it is stored, or empty if the channel can't use it */
    public static Optional<String> usable(Channel channel, String written) {
        return Address.of(channel, written);
    }
}

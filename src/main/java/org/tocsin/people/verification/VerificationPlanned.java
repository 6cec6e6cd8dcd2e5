package org.tocsin.people.verification;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.subject.Channel;

/**
 * A code is about to be sent by that channel. Published in the same transaction, before it is sent: a listener that knows the channel to be
 * unusable objects.
 *
 * @param objections filled by {@link #object}
 */
public record VerificationPlanned(Channel channel, List<String> objections) {

    public VerificationPlanned(Channel channel) {
        this(channel, new ArrayList<>());
    }

    /** @param reason a whole sentence for people */
    public void object(String reason) {
        objections.add(reason);
    }
}

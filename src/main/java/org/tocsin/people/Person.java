package org.tocsin.people;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/** A person as other modules see one: what they may and can do, how to address and how to reach them. */
public record Person(
        UUID id,
        String username,
        String name,
        @Nullable String email,
        ZoneId timezone,
        int clearanceLevel,
        List<String> skills,
        List<Contact> contacts,
        @Nullable UUID manager,
        QuietHours quietHours) {

    /** One way to reach a person, in their order of preference; a page uses verified ones only. */
    public record Contact(Channel channel, String address, boolean verified) {}
}

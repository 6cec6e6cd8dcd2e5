package org.tocsin.people;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/** A person as other modules see them: access, skills and contacts. */
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

    /** One contact, in the person's order of preference; pages use verified ones only. */
    public record Contact(Channel channel, String address, boolean verified) {}
}

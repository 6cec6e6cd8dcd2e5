package org.tocsin.people;

import org.jspecify.annotations.Nullable;
import org.tocsin.people.Person.Contact;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;

/**
 * One contact of a person, as a caller wrote it.
 *
 * @param verified true unless given: an administrator vouches for the address
 */
public record ContactInput(
        @Nullable String channel,
        @Nullable String address,
        @Nullable Boolean verified) {

    public static ContactInput of(Contact contact) {
        return new ContactInput(contact.channel().name(), contact.address(), contact.verified());
    }

    /** @return null if something is wrong with it, which is noted in the errors */
    @Nullable
    Contact read(String field, InputErrors errors) {
        errors.requireText(field + ".channel", channel, 20);
        errors.requireText(field + ".address", address, Address.LIMIT);
        var known = errors.oneOf(field + ".channel", channel, Channel.class);
        if (known == null || address == null || address.isBlank()) {
            return null;
        }
        var usable = Address.of(known, address);
        if (usable.isEmpty()) {
            errors.add(field + ".address", "unknown_value", "is no address that " + known + " can use");
        }
        return usable.map(a -> new Contact(known, a, verified == null || verified))
                .orElse(null);
    }
}

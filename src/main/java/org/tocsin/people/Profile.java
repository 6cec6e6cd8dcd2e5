package org.tocsin.people;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Person.Contact;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.subject.Channel;

/** The validated data of a person. */
public record Profile(
        String username,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String team,
        @Nullable String department,
        @Nullable UUID manager,
        List<Role> roles,
        List<String> skills,
        int clearanceLevel,
        ZoneId timezone,
        List<QuietHours.Window> quietHours,
        Access access,
        List<Contact> contacts,
        boolean active) {

    Profile withContacts(List<Contact> contacts) {
        return with(manager, contacts);
    }

    public Profile withManager(@Nullable UUID manager) {
        return with(manager, contacts);
    }

    private Profile with(@Nullable UUID newManager, List<Contact> newContacts) {
        return new Profile(
                username,
                name,
                email,
                phone,
                team,
                department,
                newManager,
                roles,
                skills,
                clearanceLevel,
                timezone,
                quietHours,
                access,
                List.copyOf(newContacts),
                active);
    }

    /**
     * A person without listed contacts gets the e-mail address and phone number as verified contacts: an administrator vouches for them.
     */
    public Profile withUsualContacts() {
        var usual = new ArrayList<Contact>();
        if (email != null) {
            usual.add(new Contact(Channel.EMAIL, email, true));
        }
        if (phone != null) {
            usual.add(new Contact(Channel.SMS, phone, true));
            usual.add(new Contact(Channel.PHONE, phone, true));
        }
        return withContacts(usual);
    }

    /** Contacts that equal the old e-mail address or phone number follow its change, so that no page goes to the old one. */
    public Profile withContactsFollowing(@Nullable String oldEmail, @Nullable String oldPhone) {
        var followed = new ArrayList<Contact>();
        for (var contact : contacts) {
            var moved = switch (contact.channel()) {
                case EMAIL -> contact.address().equals(oldEmail) ? email : contact.address();
                case SMS, PHONE -> contact.address().equals(oldPhone) ? phone : contact.address();
                default -> contact.address();
            };
            var next = moved == null ? null : new Contact(contact.channel(), moved, contact.verified());
            if (next != null && followed.stream().noneMatch(c -> sameAddress(c, next))) {
                followed.add(next);
            }
        }
        return withContacts(followed);
    }

    /** Adds a new account address to the contacts, so that it can be verified. */
    public Profile withNewEmailAmongContacts(@Nullable String oldEmail) {
        if (email == null || email.equals(oldEmail)) {
            return this;
        }
        var own = new Contact(Channel.EMAIL, email, false);
        if (contacts.stream().anyMatch(c -> sameAddress(c, own))) {
            return this;
        }
        var more = new ArrayList<>(contacts);
        more.add(own);
        return withContacts(more);
    }

    /** Addresses that people enter themselves are verified only if they were before. */
    public Profile withContactsVerifiedAsIn(List<Contact> known) {
        return withContacts(contacts.stream()
                .map(c -> new Contact(
                        c.channel(), c.address(), known.stream().anyMatch(k -> k.verified() && sameAddress(k, c))))
                .toList());
    }

    static boolean sameAddress(Contact one, Contact other) {
        return one.channel() == other.channel() && one.address().equals(other.address());
    }
}

package org.tocsin.notification.words;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tocsin.people.Person;
import org.tocsin.people.Person.Contact;
import org.tocsin.platform.subject.Channel;

/** The channels by which a person can be reached. Pages use verified contacts only; without one for e-mail, the account's address. */
public final class ContactChannels {

    private ContactChannels() {}

    public static Optional<String> address(Person person, Channel channel) {
        var contact = person.contacts().stream()
                .filter(c -> c.channel() == channel && c.verified())
                .map(Contact::address)
                .findFirst();
        return contact.isPresent() || channel != Channel.EMAIL ? contact : ofAccount(person);
    }

    /** Administrators vouch for an account's address, unless the person entered it and has not verified it. */
    private static Optional<String> ofAccount(Person person) {
        return Optional.ofNullable(person.email())
                .filter(email -> person.contacts().stream()
                        .noneMatch(
                                c -> c.channel() == Channel.EMAIL && c.address().equals(email) && !c.verified()));
    }

    /**
     * The fallback channel to a person: first those chosen for the notification, then the person's own order.
     *
     * @param used   channels that have been tried for this person
     * @param usable whether a channel is set up and allowed
     */
    public static Optional<Channel> next(
            List<Channel> chosen, Person person, Collection<Channel> used, Predicate<Channel> usable) {
        var candidates = new LinkedHashSet<>(chosen);
        person.contacts().forEach(c -> candidates.add(c.channel()));
        candidates.add(Channel.EMAIL);
        return candidates.stream()
                .filter(c -> c != Channel.WEBSOCKET && !used.contains(c) && usable.test(c))
                .filter(c -> address(person, c).isPresent())
                .findFirst();
    }
}

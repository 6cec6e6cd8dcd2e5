package org.tocsin.notification;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.people.KeyedContact;
import org.tocsin.people.NamedContactService;
import org.tocsin.people.PlainAddress;
import org.tocsin.platform.Channel;

/** What of a notification goes to addresses that are nobody's own, such as a shared mailbox: always by the channel of the address. */
@Component
class ContactDeliveries {

    private final NamedContactService contacts;
    private final MessageChannels channels;
    private final Wording wording;

    ContactDeliveries(NamedContactService contacts, MessageChannels channels, Wording wording) {
        this.contacts = contacts;
        this.channels = channels;
        this.wording = wording;
    }

    /** @return one for each address of the notification's contacts, as they are now */
    List<Delivery> of(Notification notification, Instant now) {
        return contacts.named(notification.contacts()).stream()
                .flatMap(
                        contact -> contact.addresses().stream().map(address -> to(notification, contact, address, now)))
                .toList();
    }

    private Delivery to(Notification notification, KeyedContact contact, PlainAddress address, Instant now) {
        return to(notification, address.channel(), contact.name(), address.address(), now);
    }

    /** @return one to an address that is nobody's own */
    Delivery to(Notification notification, Channel channel, String name, String address, Instant now) {
        var words = wording.of(notification, channel, null);
        var delivery = new Delivery(notification, null, channel, words, now).toShared(name, address);
        return channels.missing(channel).map(delivery::notConfigured).orElse(delivery);
    }
}

package org.tocsin.notification.audience;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.words.Wording;
import org.tocsin.people.contact.KeyedContact;
import org.tocsin.people.contact.NamedContactService;
import org.tocsin.people.contact.PlainAddress;
import org.tocsin.platform.subject.Channel;

/**
 * Plans a notification's deliveries to addresses that belong to no person, such as a shared mailbox, each by the channel of the address.
 */
@Component
public class ContactDeliveries {

    private final NamedContactService contacts;
    private final MessageChannels channels;
    private final Wording wording;

    ContactDeliveries(NamedContactService contacts, MessageChannels channels, Wording wording) {
        this.contacts = contacts;
        this.channels = channels;
        this.wording = wording;
    }

    /** @return one delivery for each present address of the notification's contacts */
    public List<Delivery> of(Notification notification, Instant now) {
        return contacts.named(notification.contacts()).stream()
                .flatMap(
                        contact -> contact.addresses().stream().map(address -> to(notification, contact, address, now)))
                .toList();
    }

    private Delivery to(Notification notification, KeyedContact contact, PlainAddress address, Instant now) {
        return to(notification, address.channel(), contact.name(), address.address(), now);
    }

    /** @return a delivery to an address that belongs to no person */
    Delivery to(Notification notification, Channel channel, String name, String address, Instant now) {
        var words = wording.of(notification, channel, null);
        var delivery = new Delivery(notification, null, channel, words, now).toShared(name, address);
        return channels.missing(channel).map(delivery::notConfigured).orElse(delivery);
    }
}

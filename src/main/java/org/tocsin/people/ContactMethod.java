package org.tocsin.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.people.Person.Contact;
import org.tocsin.platform.subject.Channel;

/** One address of one person; {@code position} is the person's order of preference, from 0. */
@Entity
@Table(name = "contact_method")
@Audited(value = "contact_method", ignore = "user")
public class ContactMethod {

    @Id
    private UUID id;

    private String tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;
    private int position;
    private boolean verified;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ContactMethod() {}

    ContactMethod(User user, Contact contact, int position) {
        this.id = UUID.randomUUID();
        this.tenantId = user.tenantId();
        this.user = user;
        this.channel = contact.channel();
        this.address = contact.address();
        this.position = position;
        this.verified = contact.verified();
    }

    void place(int position, boolean verified) {
        this.position = position;
        this.verified = verified;
    }

    public void verify() {
        verified = true;
    }

    void doubt() {
        verified = false;
    }

    public Contact contact() {
        return new Contact(channel, address, verified);
    }

    int position() {
        return position;
    }

    public UUID id() {
        return id;
    }
}

package org.tocsin.people.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.TenantRow;

/** A person's verification of an address: a code, ten minutes, and five tries. */
@Entity
@Table(name = "contact_verification")
@Audited(
        value = "contact_verification",
        ignore = {"codeHash", "tries", "createdAt", "expiresAt", "settledAt"})
class ContactVerification extends TenantRow {

    static final Duration VALID = Duration.ofMinutes(10);
    static final int MAX_TRIES = 5;

    private UUID userId;
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;

    @Enumerated(EnumType.STRING)
    private VerificationStatus status = VerificationStatus.PENDING;

    private @Nullable String codeHash;
    private int tries;
    private String requestedBy;
    private Instant expiresAt;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ContactVerification() {}

    ContactVerification(String tenantId, UUID user, UUID contact, Person.Contact to, String requestedBy, Instant now) {
        super(tenantId, now);
        this.userId = user;
        this.contactId = contact;
        this.channel = to.channel();
        this.address = to.address();
        this.requestedBy = requestedBy;
        this.expiresAt = now.plus(VALID);
    }

    /** A code is invalid after its time, even if the timer fires late. */
    boolean isOpen(Instant now) {
        return status == VerificationStatus.PENDING && now.isBefore(expiresAt);
    }

    /** A new code is sent; earlier codes of the verification become invalid. */
    void sendCode(String hash) {
        codeHash = hash;
    }

    /** @param right whether the entered code matches */
    void enterCode(boolean right, Instant now) {
        if (!isOpen(now)) {
            return;
        }
        tries++;
        if (right) {
            settle(VerificationStatus.VERIFIED, now);
        } else if (tries >= MAX_TRIES) {
            settle(VerificationStatus.REFUSED, now);
        }
    }

    void replace(Instant now) {
        if (status == VerificationStatus.PENDING) {
            settle(VerificationStatus.REPLACED, now);
        }
    }

    /** Ends as expired, or undelivered if the time is not over; a settled verification does not change. */
    void close(Instant now) {
        if (status == VerificationStatus.PENDING) {
            settle(now.isBefore(expiresAt) ? VerificationStatus.UNDELIVERED : VerificationStatus.EXPIRED, now);
        }
    }

    private void settle(VerificationStatus how, Instant at) {
        status = how;
        settledAt = at;
        codeHash = null;
    }

    boolean isFor(Person.Contact contact) {
        return channel == contact.channel() && address.equals(contact.address());
    }

    boolean verified() {
        return status == VerificationStatus.VERIFIED;
    }

    int triesLeft() {
        return status == VerificationStatus.PENDING ? MAX_TRIES - tries : 0;
    }

    @Nullable
    String codeHash() {
        return codeHash;
    }

    UUID userId() {
        return userId;
    }

    UUID contactId() {
        return contactId;
    }

    Channel channel() {
        return channel;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    VerificationView view(Instant now) {
        var shown = status == VerificationStatus.PENDING && !isOpen(now) ? VerificationStatus.EXPIRED : status;
        return new VerificationView(
                id(),
                contactId,
                channel,
                shown,
                shown == VerificationStatus.PENDING ? triesLeft() : 0,
                createdAt(),
                expiresAt,
                settledAt);
    }
}

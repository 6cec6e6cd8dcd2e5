package org.tocsin.notification.record;

/** The status of a delivery. */
public enum DeliveryStatus {
    PENDING,
    /** Claimed: it may have reached the other side from here on. */
    SENDING,
    DELIVERED,
    RETRYING,
    /** Refused for good, or given up after the last attempt. */
    REFUSED,
    /** Its channel is not set up, or its person has no contact there; the inbox has the message. */
    NOT_CONFIGURED,
    /** Withdrawn before it was claimed. */
    CANCELLED
}

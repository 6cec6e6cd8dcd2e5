package org.tocsin.notification.record;

/** Where a delivery stands. */
public enum DeliveryStatus {
    PENDING,
    /** Claimed: from here on it may have reached the other side. */
    SENDING,
    DELIVERED,
    RETRYING,
    /** Refused for good, or given up after the last attempt. */
    REFUSED,
    /** Its channel is not set up here, or its person is not reachable by it; the inbox has the message. */
    NOT_CONFIGURED,
    /** Withdrawn before it was claimed. */
    CANCELLED
}

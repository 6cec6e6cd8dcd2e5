package org.tocsin.people.verification;

/** The status of a contact's verification. */
enum VerificationStatus {
    PENDING,
    VERIFIED,
    /** Nobody entered the code in time. */
    EXPIRED,
    /** Too many wrong codes. */
    REFUSED,
    UNDELIVERED,
    /** A newer code was asked for. */
    REPLACED
}

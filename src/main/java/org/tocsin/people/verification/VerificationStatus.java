package org.tocsin.people.verification;

/** How far the verification of a contact has come. */
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

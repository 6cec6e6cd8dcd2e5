package org.tocsin.incident.comment;

/** The side that a comment speaks for. */
public enum AuthorRole {
    STAFF,
    CUSTOMER
}

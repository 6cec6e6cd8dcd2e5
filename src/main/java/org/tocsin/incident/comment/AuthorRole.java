package org.tocsin.incident.comment;

/** On whose behalf a comment is written. */
public enum AuthorRole {
    STAFF,
    CUSTOMER
}

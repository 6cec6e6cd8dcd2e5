package org.tocsin.incident;

/** On whose behalf a comment is written. */
enum AuthorRole {
    STAFF,
    CUSTOMER
}

package org.tocsin.people;

/** Why somebody is away. */
enum AbsenceKind {
    PTO,
    HOLIDAY,
    SICK,
    OTHER
}

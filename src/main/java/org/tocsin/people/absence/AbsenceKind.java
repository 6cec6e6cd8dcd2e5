package org.tocsin.people.absence;

/** Why somebody is away. */
enum AbsenceKind {
    PTO,
    HOLIDAY,
    SICK,
    OTHER
}

package org.tocsin.escalation;

/** News: a subject was resolved or cancelled, and its escalations ended with it. Listeners take part in the same transaction. */
record SubjectEnded(String subjectType, String subjectId) {}

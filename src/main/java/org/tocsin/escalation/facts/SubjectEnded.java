package org.tocsin.escalation.facts;

/** News: a subject was resolved or cancelled, and its escalations ended with it. Listeners take part in the same transaction. */
public record SubjectEnded(String subjectType, String subjectId) {}

package org.tocsin.escalation.facts;

/** Event: a subject was resolved or cancelled, which ended its escalations. Listeners run in the same transaction. */
public record SubjectEnded(String subjectType, String subjectId) {}

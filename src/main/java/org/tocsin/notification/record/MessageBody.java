package org.tocsin.notification.record;

/** What a message says: a title of one line, and what follows. */
public record MessageBody(String title, String text) {}

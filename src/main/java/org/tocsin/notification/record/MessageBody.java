package org.tocsin.notification.record;

/** The content of a message: a title of one line, and a text. */
public record MessageBody(String title, String text) {}

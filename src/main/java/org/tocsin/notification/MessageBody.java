package org.tocsin.notification;

/** What a message says: a title of one line, and what follows. */
record MessageBody(String title, String text) {}

package org.tocsin.platform.database;

import org.jspecify.annotations.Nullable;

/** The embedded database can't be started; the message says what to do about it. */
final class DatabaseRefused extends RuntimeException {

    private final String action;

    DatabaseRefused(String what, String action, @Nullable Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    DatabaseRefused(String what, String action) {
        this(what, action, null);
    }

    String action() {
        return action;
    }
}

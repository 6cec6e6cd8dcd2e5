package org.tocsin.oncall.provider;

import java.time.Duration;

/** An external system could not be read; the message has no addresses and no secrets. */
public final class ProviderFailure extends Exception {

    public enum Kind {
        /** The system rejects the token. */
        DENIED,
        /** The schedule does not exist. */
        UNKNOWN,
        /** The system asks to retry later. */
        BUSY,
        /** No response, or an unreadable one. */
        UNREACHABLE,
        /** A retry cannot succeed. */
        REFUSED
    }

    private final Kind kind;
    private final Duration wait;

    public ProviderFailure(Kind kind, String message) {
        this(kind, message, Duration.ZERO);
    }

    /** @param wait the requested retry delay; zero if none */
    public ProviderFailure(Kind kind, String message, Duration wait) {
        super(message);
        this.kind = kind;
        this.wait = wait;
    }

    public Kind kind() {
        return kind;
    }

    public Duration waiting() {
        return wait;
    }
}

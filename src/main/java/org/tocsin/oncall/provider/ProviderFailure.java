package org.tocsin.oncall.provider;

import java.time.Duration;

/** Why a system could not be read: a sentence for people, without addresses and secrets. */
public final class ProviderFailure extends Exception {

    public enum Kind {
        /** It does not accept the token. */
        DENIED,
        /** It knows no such schedule. */
        UNKNOWN,
        /** It asks to come again later. */
        BUSY,
        /** No answer, or one that can't be read. */
        UNREACHABLE,
        /** It is never going to work like this. */
        REFUSED
    }

    private final Kind kind;
    private final Duration wait;

    public ProviderFailure(Kind kind, String message) {
        this(kind, message, Duration.ZERO);
    }

    /** @param wait how long it asks us to wait; zero if it does not say */
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

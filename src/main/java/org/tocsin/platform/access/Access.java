package org.tocsin.platform.access;

import java.util.Arrays;
import java.util.stream.Stream;

/** What a credential may do; each one includes those before it. */
public enum Access {
    /** Reads. */
    VIEWER,
    /** Opens, acknowledges and resolves; a system that sends alerts has this. */
    RESPONDER,
    /** Edits definitions, policies and rotations, and deploys models. */
    ANALYST,
    /** Manages people, tokens and integrations of its tenant. */
    ADMIN;

    /** @return this one and those it includes */
    public Stream<Access> implied() {
        return Arrays.stream(values()).filter(a -> a.ordinal() <= ordinal());
    }
}

package org.tocsin.oncall;

/** What an override does while it lasts. */
enum OverrideKind {
    /** Puts somebody on call beside the others. */
    ADD,
    /** Takes somebody off; nobody steps in. */
    REMOVE,
    /** Puts somebody in another one's place. */
    REPLACE,
    /** Replaces all layers by its own shifts. */
    TEMPORARY;

    /** @return whether it names who goes */
    boolean takesOff() {
        return this == REMOVE || this == REPLACE;
    }

    /** @return whether it names who comes */
    boolean putsOn() {
        return this == ADD || this == REPLACE;
    }
}

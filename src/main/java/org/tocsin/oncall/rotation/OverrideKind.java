package org.tocsin.oncall.rotation;

/** What an override does while it lasts. */
public enum OverrideKind {
    /** Puts somebody on call beside the others. */
    ADD,
    /** Takes somebody off; nobody steps in. */
    REMOVE,
    /** Puts somebody in another one's place. */
    REPLACE,
    /** Replaces all layers by its own shifts. */
    TEMPORARY;

    /** @return whether it names who goes */
    public boolean takesOff() {
        return this == REMOVE || this == REPLACE;
    }

    /** @return whether it names who comes */
    public boolean putsOn() {
        return this == ADD || this == REPLACE;
    }
}

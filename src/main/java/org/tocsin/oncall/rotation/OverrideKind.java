package org.tocsin.oncall.rotation;

/** The effect of an override. */
public enum OverrideKind {
    /** Puts somebody on call beside the others. */
    ADD,
    /** Takes somebody off without a replacement. */
    REMOVE,
    /** Replaces one person by another. */
    REPLACE,
    /** Replaces all layers by its own shifts. */
    TEMPORARY;

    /** @return whether it names a person who is taken off */
    public boolean takesOff() {
        return this == REMOVE || this == REPLACE;
    }

    /** @return whether it names a person who is put on call */
    public boolean putsOn() {
        return this == ADD || this == REPLACE;
    }
}

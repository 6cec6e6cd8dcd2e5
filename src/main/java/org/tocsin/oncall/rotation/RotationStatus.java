package org.tocsin.oncall.rotation;

public enum RotationStatus {
    ACTIVE,
    /** The turns go on, but nobody is paged by this rotation. */
    PAUSED,
    INACTIVE
}

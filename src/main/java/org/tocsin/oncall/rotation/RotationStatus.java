package org.tocsin.oncall.rotation;

public enum RotationStatus {
    ACTIVE,
    /** The turns go on, but nobody of this rotation is paged. */
    PAUSED,
    INACTIVE
}

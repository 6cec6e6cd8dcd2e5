package org.tocsin.oncall.rotation;

import org.tocsin.oncall.roster.TurnUnit;

/** How often a rotation hands over; how many of those a turn has is in its schedule. */
public enum RotationType {
    WEEKLY(TurnUnit.WEEKS),
    DAILY(TurnUnit.DAYS),
    MONTHLY(TurnUnit.MONTHS),
    /** Counted in whatever unit its schedule says. */
    CUSTOM(TurnUnit.DAYS);

    private final TurnUnit unit;

    RotationType(TurnUnit unit) {
        this.unit = unit;
    }

    TurnUnit unit() {
        return unit;
    }
}

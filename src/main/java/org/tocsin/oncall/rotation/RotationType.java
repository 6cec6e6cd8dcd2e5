package org.tocsin.oncall.rotation;

import org.tocsin.oncall.roster.TurnUnit;

/** Unit of a rotation's turns; the schedule config holds how many units a turn has. */
public enum RotationType {
    WEEKLY(TurnUnit.WEEKS),
    DAILY(TurnUnit.DAYS),
    MONTHLY(TurnUnit.MONTHS),
    /** The schedule config holds the unit. */
    CUSTOM(TurnUnit.DAYS);

    private final TurnUnit unit;

    RotationType(TurnUnit unit) {
        this.unit = unit;
    }

    TurnUnit unit() {
        return unit;
    }
}

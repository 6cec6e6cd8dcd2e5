package org.tocsin.oncall;

/** How often a rotation hands over; how many days or weeks a turn has is in its schedule. */
enum RotationType {
    WEEKLY(TurnUnit.WEEKS),
    DAILY(TurnUnit.DAYS);

    private final TurnUnit unit;

    RotationType(TurnUnit unit) {
        this.unit = unit;
    }

    TurnUnit unit() {
        return unit;
    }
}

package org.tocsin.oncall;

/** What the length of a turn is counted in, on the wall clock. */
enum TurnUnit {
    DAYS(1),
    WEEKS(7);

    private final int days;

    TurnUnit(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}

package org.tocsin.sla.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.sla.clock.SlaType;

/**
 * One figure of a plan: MTTA is the target of an ACKNOWLEDGMENT_TIME, MTTR that of a RESOLUTION_TIME.
 * An ordinary definition holds the figure; both APIs show the same row.
 */
public enum PlanSlot {
    CRITICAL_MTTA("minutes", 120, 15),
    CRITICAL_MTTR("hours", 48, 4),
    HIGH_MTTA("minutes", 240, 30),
    HIGH_MTTR("hours", 72, 8),
    MEDIUM_MTTA("hours", 24, 4),
    MEDIUM_MTTR("hours", 168, 24),
    LOW_MTTA("hours", 72, 8),
    LOW_MTTR("hours", 720, 72);

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final String field;
    private final boolean inHours;
    private final int max;
    private final int defaultFigure;

    PlanSlot(String unit, int max, int defaultFigure) {
        this.field = name().toLowerCase(Locale.ROOT) + "_" + unit;
        this.inHours = unit.equals("hours");
        this.max = max;
        this.defaultFigure = defaultFigure;
    }

    public static Optional<PlanSlot> ofField(String field) {
        return Arrays.stream(values()).filter(slot -> slot.field.equals(field)).findFirst();
    }

    /** @return its name in the API, which contains its unit */
    public String field() {
        return field;
    }

    /** @return the highest figure allowed, in its own unit; the lowest is 1 */
    public int max() {
        return max;
    }

    public int defaultMinutes() {
        return minutes(BigDecimal.valueOf(defaultFigure));
    }

    public int minutes(BigDecimal figure) {
        return (inHours ? figure.multiply(SIXTY) : figure)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** @return the figure in its own unit: a whole number, unless a person set minutes where the unit is hours */
    public Number figure(int minutes) {
        if (!inHours || minutes % 60 == 0) {
            return inHours ? minutes / 60 : minutes;
        }
        return BigDecimal.valueOf(minutes)
                .divide(SIXTY, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    public SlaType type() {
        return isAcknowledgement() ? SlaType.ACKNOWLEDGMENT_TIME : SlaType.RESOLUTION_TIME;
    }

    /** @return the name of its definition when it is shipped or created */
    public String definitionName() {
        var what = severity().equals("CRITICAL") ? "Critical Incident" : capitalized(severity()) + " Severity";
        return what + (isAcknowledgement() ? " Acknowledgment" : " Resolution");
    }

    /** The severities of its definition; CRITICAL covers emergencies too. */
    public List<String> severities() {
        return severity().equals("CRITICAL") ? List.of("CRITICAL", "EMERGENCY") : List.of(severity());
    }

    private boolean isAcknowledgement() {
        return name().endsWith("_MTTA");
    }

    private String severity() {
        return name().substring(0, name().indexOf('_'));
    }

    private static String capitalized(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}

package org.tocsin.sla.clock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * When people hear of a running SLA: after a percentage of its target, or some business time before (negative) or after it.
 * Written {@code 80%}, {@code -10m}, {@code +1h} or {@code +3d}, where d is business days.
 */
public record Threshold(Unit unit, double amount) {

    public static final int MAX_COUNT = 10;

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,2})?)\\s*%?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,6})([mhd])");
    private static final int MOST_PERCENT = 1000, YEAR_IN_MINUTES = 525_600, DAY_IN_MINUTES = 1440;

    enum Unit {
        PERCENT,
        MINUTES,
        HOURS,
        DAYS
    }

    /** @throws IllegalArgumentException with a sentence about what is wrong with the text */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Threshold parse(String text) {
        var percent = PERCENT.matcher(text.strip());
        if (percent.matches()) {
            return percent(Double.parseDouble(percent.group(1)));
        }
        var offset = OFFSET.matcher(text.strip());
        if (!offset.matches()) {
            throw new IllegalArgumentException(
                    "must be a percent of the target such as 80, or an offset from it such as -10m, +1h or +3d");
        }
        var unit = switch (offset.group(3)) {
            case "m" -> Unit.MINUTES;
            case "h" -> Unit.HOURS;
            default -> Unit.DAYS;
        };
        var threshold = new Threshold(unit, Integer.parseInt(offset.group(1) + offset.group(2)));
        if (threshold.amount == 0 || Math.abs(threshold.roughMinutes()) > YEAR_IN_MINUTES) {
            throw new IllegalArgumentException("must lie within a year of the target, and not on it: that is 100");
        }
        return threshold;
    }

    public static Threshold percent(double percent) {
        if (!(percent >= 1 && percent <= MOST_PERCENT)) {
            throw new IllegalArgumentException("must be from 1 to " + MOST_PERCENT + " percent");
        }
        return new Threshold(Unit.PERCENT, Math.round(percent * 100) / 100.0);
    }

    /** @return each once, in order of time; a day counts as 24 hours, since a list has no calendar */
    public static List<Threshold> inOrder(Collection<Threshold> thresholds, Duration target) {
        return thresholds.stream()
                .distinct()
                .sorted(Comparator.comparing((Threshold t) -> t.roughPosition(target))
                        .thenComparing(Threshold::text))
                .toList();
    }

    public boolean isPercent() {
        return unit == Unit.PERCENT;
    }

    public boolean isBeforeTarget() {
        return isPercent() ? amount < 100 : amount < 0;
    }

    /** @return whether it lies before the start of an SLA with that target; false for days, which need a calendar */
    public boolean isBeforeStart(Duration target) {
        return switch (unit) {
            case MINUTES, HOURS -> offset().plus(target).compareTo(Duration.ZERO) <= 0;
            default -> false;
        };
    }

    /** @return business days from the target, for an offset in days only */
    public int days() {
        if (unit != Unit.DAYS) {
            throw new IllegalStateException(this + " is not counted in days");
        }
        return (int) amount;
    }

    /** @return working time from the target, negative before it, for an offset in minutes or hours only */
    public Duration offset() {
        return switch (unit) {
            case MINUTES -> Duration.ofMinutes((long) amount);
            case HOURS -> Duration.ofHours((long) amount);
            default -> throw new IllegalStateException(this + " is not counted in working time");
        };
    }

    @JsonValue
    public String text() {
        var digits = BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
        return switch (unit) {
            case PERCENT -> digits + "%";
            case MINUTES -> signed(digits) + "m";
            case HOURS -> signed(digits) + "h";
            case DAYS -> signed(digits) + "d";
        };
    }

    @Override
    public String toString() {
        return text();
    }

    private String signed(String digits) {
        return amount < 0 ? digits : "+" + digits;
    }

    private double roughPosition(Duration target) {
        return isPercent() ? target.toMinutes() * amount / 100 : target.toMinutes() + roughMinutes();
    }

    private double roughMinutes() {
        return switch (unit) {
            case HOURS -> amount * 60;
            case DAYS -> amount * DAY_IN_MINUTES;
            default -> amount;
        };
    }
}

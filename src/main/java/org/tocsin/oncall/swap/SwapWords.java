package org.tocsin.oncall.swap;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The texts of messages about a swap.
 *
 * @param rotation name of the rotation
 * @param zone     the rotation's zone, for times
 * @param names    finds people's names
 */
record SwapWords(ShiftSwap swap, String rotation, ZoneId zone, Function<UUID, String> names) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH),
            HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    String title() {
        var giver = names.apply(swap.requester());
        var taker = swap.taker() == null ? "" : names.apply(swap.taker());
        var shift = rotation + ", " + time(swap.window());
        return switch (swap.status()) {
            case REQUESTED -> giver + " asks who takes a shift: " + shift;
            case TAKEN -> taker + " wants to take " + giver + "'s shift: " + shift + exchanged();
            case APPROVED -> taker + " is on call instead of " + giver + ": " + shift;
            case DECLINED -> giver + " stays on call, the swap was declined: " + shift;
            case WITHDRAWN -> "The swap was withdrawn: " + giver + ", " + shift;
            case EXPIRED ->
                giver + " stays on call, nobody " + (taker.isEmpty() ? "took" : "approved") + " it in time: " + shift;
        };
    }

    String message() {
        var said = new StringBuilder();
        line(said, swap.reason().isEmpty() ? null : "Reason: " + swap.reason());
        var exchange = swap.exchange();
        switch (swap.status()) {
            case REQUESTED -> {
                line(said, "It can be taken until " + time(swap.expiresAt()) + ".");
                line(said, "POST /api/sla-oncall/api/v1/oncall-swaps/" + swap.id() + "/take/ or /decline/");
            }
            case TAKEN -> {
                line(
                        said,
                        "An approval is needed until " + time(swap.expiresAt()) + ": " + swap.approvalReason() + ".");
                line(said, "In Tasklist, or POST /api/sla-oncall/api/v1/oncall-swaps/" + swap.id() + "/approve/");
            }
            case APPROVED -> {
                if (exchange != null && swap.taker() != null) {
                    line(
                            said,
                            "In exchange " + names.apply(swap.requester()) + " is on call instead of "
                                    + names.apply(swap.taker()) + ": " + time(exchange));
                }
                line(said, decided("Approved"));
            }
            case DECLINED -> line(said, decided("Declined"));
            case WITHDRAWN -> line(said, decided("Withdrawn"));
            case EXPIRED -> {}
        }
        return said.toString();
    }

    private String exchanged() {
        var exchange = swap.exchange();
        return exchange == null ? "" : ", in exchange for " + time(exchange);
    }

    private String decided(String how) {
        var by = swap.decidedBy() == null ? "" : " by " + swap.decidedBy();
        return how + by + (swap.decisionReason() == null ? "" : ": " + swap.decisionReason()) + ".";
    }

    private static void line(StringBuilder said, @Nullable String text) {
        if (text != null) {
            said.append(said.isEmpty() ? "" : "\n").append(text);
        }
    }

    private String time(Interval interval) {
        var start = interval.getStart().atZone(zone);
        var end = interval.getEnd().atZone(zone);
        var until = start.toLocalDate().equals(end.toLocalDate()) ? HOUR.format(end) : TIME.format(end);
        return TIME.format(start) + " to " + until + " (" + zone.getId() + ")";
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }
}

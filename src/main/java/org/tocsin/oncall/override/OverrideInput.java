package org.tocsin.oncall.override;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.oncall.rotation.ScheduleRange;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;

/**
 * Request body of an override.
 *
 * @param replaces who is taken off; a REMOVE may name them as {@code user} instead
 * @param user     who is put on call
 * @param shifts   for TEMPORARY: {@code [{"start","end","user"}]} or {@code "users"}; parts outside the window are ignored
 */
public record OverrideInput(
        @Nullable String rotation,
        @Nullable String kind,
        @Nullable String replaces,
        @Nullable String user,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String reason,
        @Nullable List<@Nullable ShiftInput> shifts) {

    private static final int REASON_LIMIT = 1000, MAX_SHIFTS = 500;
    private static final Duration LONGEST = Duration.ofDays(366);

    public record ShiftInput(
            @Nullable String start,
            @Nullable String end,
            @Nullable String user,
            @Nullable List<String> users) {}

    static OverrideInput of(ScheduleOverride override) {
        var plan = override.plan();
        return new OverrideInput(
                plan.rotation().toString(),
                plan.kind().name(),
                text(plan.leaves()),
                text(plan.comes()),
                plan.start().toString(),
                plan.end().toString(),
                plan.reason(),
                new ArrayList<>(plan.shifts().stream()
                        .map(shift -> new ShiftInput(
                                shift.start(), shift.end(), shift.user().toString(), null))
                        .toList()));
    }

    /**
     * @param people filled with each named person by input field
     * @return valid only if no error was added
     */
    OverridePlan read(Map<String, UUID> people, InputErrors errors) {
        errors.requireText("kind", kind, REASON_LIMIT);
        errors.limitText("reason", reason, REASON_LIMIT);
        var known = errors.oneOf("kind", kind, OverrideKind.class);
        var of = Objects.requireNonNullElse(known, OverrideKind.ADD);
        var rotationId = Uuids.required("rotation", rotation, errors);
        var interval = ScheduleRange.interval("start_time", startTime, "end_time", endTime, errors);
        if (interval.toDuration().compareTo(LONGEST) > 0) {
            errors.add("end_time", "out_of_range", "an override lasts at most " + LONGEST.toDays() + " days");
        }
        var goes = of == OverrideKind.REMOVE && replaces == null ? user : replaces;
        var leaves = id("replaces", goes, of.takesOff(), known, errors);
        var comes = id("user", user, of.putsOn(), known, errors);
        if (leaves != null && leaves.equals(comes)) {
            errors.add("user", "conflict", "can't replace themselves");
        }
        if (comes != null) {
            people.put("user", comes);
        }
        if (leaves != null) {
            people.put("replaces", leaves);
        }
        return new OverridePlan(
                Objects.requireNonNullElse(rotationId, new UUID(0, 0)),
                of,
                leaves,
                comes,
                interval,
                of == OverrideKind.TEMPORARY ? readShifts(people, errors) : List.of(),
                reason == null ? "" : reason.strip());
    }

    private List<ScheduleOverride.StoredShift> readShifts(Map<String, UUID> people, InputErrors errors) {
        var read = new ArrayList<ScheduleOverride.StoredShift>();
        if (shifts == null) {
            errors.add("shifts", "required", "a TEMPORARY schedule says who is on call; an empty list means nobody");
            return read;
        }
        if (shifts.size() > MAX_SHIFTS) {
            errors.add("shifts", "too_long", "at most " + MAX_SHIFTS + " shifts are allowed");
            return read;
        }
        for (int i = 0; i < shifts.size(); i++) {
            var field = "shifts[" + i + "]";
            var shift = shifts.get(i);
            if (shift == null) {
                errors.add(field, "wrong_type", "must be an object with start, end and user");
            } else {
                read.addAll(readShift(field, shift, people, errors));
            }
        }
        return read;
    }

    /** @return one shift for each named person */
    private static List<ScheduleOverride.StoredShift> readShift(
            String field, ShiftInput shift, Map<String, UUID> people, InputErrors errors) {
        var read = new ArrayList<ScheduleOverride.StoredShift>();
        var interval = ScheduleRange.interval(field + ".start", shift.start, field + ".end", shift.end, errors);
        var named = shift.users == null ? new ArrayList<@Nullable String>() : new ArrayList<>(shift.users);
        if (shift.user != null || named.isEmpty()) {
            named.add(0, shift.user);
        }
        for (int j = 0; j < named.size(); j++) {
            var where = shift.users == null ? field + ".user" : field + ".users[" + j + "]";
            var id = Uuids.required(where, named.get(j), errors);
            if (id != null) {
                people.put(where, id);
                read.add(new ScheduleOverride.StoredShift(
                        interval.getStart().toString(), interval.getEnd().toString(), id));
            }
        }
        return read;
    }

    /** @return null if the kind has no such person; the input is validated anyway */
    private static @Nullable UUID id(
            String field, @Nullable String text, boolean named, @Nullable OverrideKind known, InputErrors errors) {
        var id = text != null || known != null && named ? Uuids.required(field, text, errors) : null;
        return named ? id : null;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}

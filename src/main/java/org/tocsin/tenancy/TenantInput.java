package org.tocsin.tenancy;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/**
 * The request to open or change a tenant.
 *
 * @param id   a slug: lower-case letters, digits and dashes
 * @param name for people; default: the id
 * @param plan default standard
 * @param zone IANA name, default UTC
 * @param reopenWindowHours how long a resolved or closed incident may be reopened, default 168; 0 means never
 */
record TenantInput(
        @Nullable String id,
        @Nullable String name,
        @Nullable String plan,
        @Nullable String zone,
        @Nullable Integer reopenWindowHours) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int NAME_LIMIT = 200, DEFAULT_WINDOW = 7 * 24, MAX_WINDOW = 365 * 24;

    static TenantInput of(Tenant tenant) {
        return new TenantInput(
                tenant.id(), tenant.name(), tenant.plan().word(), tenant.zone().getId(), tenant.reopenWindowHours());
    }

    static boolean isSlug(String id) {
        return SLUG.matcher(id).matches();
    }

    /** A checked input. */
    record Checked(String id, String name, Plan plan, ZoneId zone, int reopenWindowHours) {}

    static TenantInput named(String id, String name) {
        return new TenantInput(id, name, null, null, null);
    }

    Checked checked() {
        var errors = new InputErrors();
        errors.requireText("id", id, 63);
        if (id != null && !id.isBlank() && !isSlug(id)) {
            errors.add("id", "unknown_value", "must be a slug of lower-case letters, digits and dashes");
        }
        errors.limitText("name", name, NAME_LIMIT);
        var plan = errors.oneOf("plan", this.plan, Plan.class);
        checkTimes(errors);
        errors.throwIfAny();
        var slug = String.valueOf(id);
        return new Checked(
                slug,
                name == null || name.isBlank() ? slug : name.strip(),
                plan == null ? Plan.STANDARD : plan,
                ZoneId.of(zone == null ? "UTC" : zone),
                reopenWindowHours == null ? DEFAULT_WINDOW : reopenWindowHours);
    }

    private void checkTimes(InputErrors errors) {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.add("zone", "unknown_value", "must be an IANA time zone such as Europe/Berlin");
        }
        if (reopenWindowHours != null && (reopenWindowHours < 0 || reopenWindowHours > MAX_WINDOW)) {
            errors.add("reopen_window_hours", "out_of_range", "must be from 0 to " + MAX_WINDOW);
        }
    }
}

package org.tocsin.oncall.override;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.RotationInput;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;

/**
 * The options of an import of a calendar file.
 *
 * @param replaces for REPLACE, the person who is replaced; null: the primary at that time
 * @param zone     the zone of dates and times without a zone
 */
record ImportRequest(OverrideKind kind, @Nullable UUID replaces, ZoneId zone, boolean dryRun) {

    /** @param usual the rotation's zone, used as the default */
    static ImportRequest read(
            @Nullable String kind, @Nullable String replaces, @Nullable String timezone, boolean dryRun, ZoneId usual) {
        var errors = new InputErrors();
        var known = errors.oneOf("kind", kind, OverrideKind.class);
        if (known == OverrideKind.REMOVE || known == OverrideKind.TEMPORARY) {
            errors.add("kind", "unknown_value", "must be ADD or REPLACE");
        }
        var leaves = Uuids.find(replaces).orElse(null);
        if (replaces != null && leaves == null) {
            errors.add("replaces", "wrong_type", "must be an id");
        } else if (replaces != null && known != OverrideKind.REPLACE) {
            errors.add("replaces", "conflict", "needs kind=REPLACE");
        }
        var zone = timezone == null ? usual : RotationInput.zone("timezone", timezone, errors);
        errors.throwIfAny();
        return new ImportRequest(known == null ? OverrideKind.ADD : known, leaves, zone, dryRun);
    }
}

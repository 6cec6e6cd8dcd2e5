package org.tocsin.oncall.override;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.OverridePlan;

/**
 * The result of an import of a calendar file.
 *
 * @param dryRun  whether nothing was stored
 * @param results one for each override
 * @param errors  events that were skipped; their earlier imports stay
 */
record ImportReport(
        boolean dryRun, int created, int updated, int unchanged, int deleted, List<Line> results, List<Error> errors) {

    enum Action {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The event was cancelled, or no longer has that part. */
        DELETED
    }

    /** @param override id of the override; null if a dry run would create it */
    record Line(
            String uid,
            Action action,
            @Nullable UUID override,
            OverrideKind kind,
            @Nullable UUID user,
            @Nullable UUID replaces,
            Instant startTime,
            Instant endTime) {

        static Line of(String uid, Action action, @Nullable UUID override, OverridePlan plan) {
            return new Line(uid, action, override, plan.kind(), plan.comes(), plan.leaves(), plan.start(), plan.end());
        }
    }

    /** @param uid of the event */
    record Error(String uid, String field, String code, String message) {}

    /** Collects the results while the file is read. */
    static final class Draft {

        private final List<Line> lines = new ArrayList<>();
        private final List<Error> errors = new ArrayList<>();

        void add(Line line) {
            lines.add(line);
        }

        void add(Error error) {
            errors.add(error);
        }

        ImportReport report(boolean dryRun) {
            return new ImportReport(
                    dryRun,
                    count(Action.CREATED),
                    count(Action.UPDATED),
                    count(Action.UNCHANGED),
                    count(Action.DELETED),
                    List.copyOf(lines),
                    List.copyOf(errors));
        }

        private int count(Action action) {
            return (int) lines.stream().filter(line -> line.action == action).count();
        }
    }
}

package org.tocsin.oncall.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;

/**
 * Request body of a new feed, of a rotation or of a person.
 *
 * @param name shown by calendar programs; the rotation's or person's name unless given
 * @param gaps whether gaps are shown too, as tentative events; for rotations only
 */
record CalendarFeedInput(
        @Nullable String rotation,
        @Nullable String user,
        @Nullable String name,
        @Nullable Boolean gaps) {

    private static final int NAME_LIMIT = 200;

    record Checked(
            String name, @Nullable UUID rotation, @Nullable UUID user, boolean gaps) {

        Checked named(String usual) {
            return name.isEmpty() ? new Checked(usual, rotation, user, gaps) : this;
        }
    }

    /** @return valid only if no error was added; its name is empty if none was given */
    Checked read(InputErrors errors) {
        errors.limitText("name", name, NAME_LIMIT);
        if (rotation == null && user == null) {
            errors.add("rotation", "required", "a feed is of a rotation or of a user");
        } else if (rotation != null && user != null) {
            errors.add("user", "conflict", "a feed is of a rotation or of a user, not of both");
        }
        boolean wanted = gaps != null && gaps;
        if (wanted && user != null) {
            errors.add("gaps", "conflict", "only a rotation has gaps");
        }
        return new Checked(
                name == null ? "" : name.strip(),
                Uuids.optional("rotation", rotation, errors),
                Uuids.optional("user", user, errors),
                wanted);
    }
}

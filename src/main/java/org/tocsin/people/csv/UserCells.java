package org.tocsin.people.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.ContactInput;
import org.tocsin.people.Person;
import org.tocsin.people.Profile;
import org.tocsin.people.QuietWindow;
import org.tocsin.people.UserInput;
import org.tocsin.platform.problem.InputErrors;

/**
 * A person as a row of CSV. Columns are named as the JSON fields; a manager is written by user name; lists are separated by semicolons;
 * contacts as {@code EMAIL:ana@example.com} or {@code SMS(unverified):+4930123456}; quiet hours as {@code 22:00-07:00 MON FRI}, or without
 * days for every day.
 *
 * @param cells by column, those that the file has
 */
record UserCells(Map<String, String> cells) {

    static final String USERNAME = "username", MANAGER = "manager";
    static final List<String> COLUMNS = List.of(
            USERNAME,
            "name",
            "email",
            "phone",
            "team",
            "department",
            MANAGER,
            "roles",
            "skills",
            "clearance_level",
            "timezone",
            "quiet_hours",
            "access",
            "active",
            "contacts");

    private static final Pattern CONTACT = Pattern.compile("([A-Za-z_]+)\\s*(\\(unverified\\))?\\s*:(.*)");
    private static final Pattern WINDOW = Pattern.compile("([0-9:]+)\\s*-\\s*([0-9:]+)(?:\\s+(.+))?");
    private static final int WHOLE_WEEK = 7;

    static List<String> write(Profile p, String manager) {
        return List.of(
                p.username(),
                p.name(),
                orEmpty(p.email()),
                orEmpty(p.phone()),
                orEmpty(p.team()),
                orEmpty(p.department()),
                manager,
                ListCell.join(p.roles().stream().map(Enum::name).toList()),
                ListCell.join(p.skills()),
                Integer.toString(p.clearanceLevel()),
                p.timezone().getId(),
                ListCell.join(p.quietHours().stream()
                        .map(QuietWindow::of)
                        .map(UserCells::window)
                        .toList()),
                p.access().name(),
                Boolean.toString(p.active()),
                ListCell.join(p.contacts().stream().map(UserCells::contact).toList()));
    }

    String username() {
        return cells.getOrDefault(USERNAME, "").strip();
    }

    /** @return user name or id of the manager; empty if there is no such column or the cell is empty */
    String manager() {
        return cells.getOrDefault(MANAGER, "").strip();
    }

    /**
     * An empty cell clears a text or a list; a name, level, zone, access and active flag stay as they are.
     *
     * @param before the present data; null for a new person
     * @param manager the id of {@link #manager}
     */
    UserInput over(@Nullable UserInput before, @Nullable UUID manager, InputErrors errors) {
        var old = before == null ? UserInput.EMPTY : before;
        return new UserInput(
                null,
                before == null ? username() : before.username(),
                kept("name", old.name()),
                text("email", old.email()),
                text("phone", old.phone()),
                text("team", old.team()),
                text("department", old.department()),
                cells.containsKey(MANAGER) ? manager : old.manager(),
                list("roles", old.roles()),
                list("skills", old.skills()),
                level(old.clearanceLevel(), errors),
                kept("timezone", old.timezone()),
                cells.containsKey("quiet_hours") || before == null ? windows(errors) : before.quietHours(),
                kept("access", old.access()),
                null,
                cells.containsKey("contacts") ? contacts(errors) : old.contacts(),
                active(old.active(), errors));
    }

    private List<@Nullable String> list(String column, @Nullable List<@Nullable String> before) {
        return cells.containsKey(column) || before == null ? list(column) : before;
    }

    private @Nullable String text(String column, @Nullable String before) {
        var cell = cells.get(column);
        return cell == null ? before : cell.isBlank() ? null : cell.strip();
    }

    private @Nullable String kept(String column, @Nullable String before) {
        var text = text(column, before);
        return text == null ? before : text;
    }

    private List<@Nullable String> list(String column) {
        return new ArrayList<>(ListCell.split(cells.getOrDefault(column, "")));
    }

    private @Nullable Integer level(@Nullable Integer before, InputErrors errors) {
        var cell = text("clearance_level", null);
        if (cell == null) {
            return before;
        }
        if (!cell.matches("[0-9]{1,4}")) {
            errors.add("clearance_level", "wrong_type", "must be a whole number");
            return before;
        }
        return Integer.valueOf(cell);
    }

    private @Nullable Boolean active(@Nullable Boolean before, InputErrors errors) {
        var cell = text("active", null);
        if (cell == null) {
            return before;
        }
        var word = cell.toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            errors.add("active", "wrong_type", "must be true or false");
        }
        return word.equals("true");
    }

    private List<@Nullable ContactInput> contacts(InputErrors errors) {
        var read = new ArrayList<@Nullable ContactInput>();
        for (var written : list("contacts")) {
            var contact = CONTACT.matcher(String.valueOf(written));
            if (contact.matches()) {
                read.add(new ContactInput(contact.group(1), contact.group(3).strip(), contact.group(2) == null));
            } else {
                errors.add("contacts[" + read.size() + "]", "wrong_type", "must be written as CHANNEL:address");
            }
        }
        return read;
    }

    private List<@Nullable QuietWindow> windows(InputErrors errors) {
        var read = new ArrayList<@Nullable QuietWindow>();
        for (var written : list("quiet_hours")) {
            var window = WINDOW.matcher(String.valueOf(written));
            if (window.matches()) {
                var days =
                        window.group(3) == null ? null : List.of(window.group(3).split("\\s+"));
                read.add(new QuietWindow(window.group(1), window.group(2), days));
            } else {
                errors.add("quiet_hours[" + read.size() + "]", "wrong_type", "must be written as 22:00-07:00 MON FRI");
            }
        }
        return read;
    }

    private static String contact(Person.Contact contact) {
        return contact.channel() + (contact.verified() ? "" : "(unverified)") + ":" + contact.address();
    }

    private static String window(QuietWindow window) {
        var days = window.days() == null || window.days().size() == WHOLE_WEEK
                ? ""
                : " " + String.join(" ", window.days());
        return window.start() + "-" + window.end() + days;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

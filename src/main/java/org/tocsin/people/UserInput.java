package org.tocsin.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Person.Contact;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.problem.InputErrors;

/**
 * A person as a caller wrote them.
 *
 * @param username        letters, digits, dot, dash, underscore and @; unique over all tenants, in any case
 * @param manager         id of another person
 * @param roles           words of {@link Role}
 * @param clearanceLevel  0 (none) to 100
 * @param timezone        IANA name, UTC unless given
 * @param quietHours      windows of local time, or a single one
 * @param access          word of {@link Access}, VIEWER unless given
 * @param password        without one, the person can't log in but can be paged
 * @param contacts        the e-mail address and phone number unless given
 */
public record UserInput(
        @Nullable String tenantId,
        @Nullable String username,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String team,
        @Nullable String department,
        @Nullable UUID manager,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> skills,
        @Nullable Integer clearanceLevel,
        @Nullable String timezone,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable QuietWindow> quietHours,

        @Nullable String access,
        @Nullable String password,
        @Nullable List<@Nullable ContactInput> contacts,
        @Nullable Boolean active) {

    public static final UserInput EMPTY = new UserInput(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int TEXT_LIMIT = 200, USERNAME_LIMIT = 64, MAX_ITEMS = 50, HIGHEST_CLEARANCE = 100;
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");
    /** Actor names of the changelog that are no people. */
    private static final Set<String> RESERVED = Set.of("system", "me");

    public static UserInput of(User user) {
        var p = user.profile();
        return new UserInput(
                user.tenantId(),
                p.username(),
                p.name(),
                p.email(),
                p.phone(),
                p.team(),
                p.department(),
                p.manager(),
                new ArrayList<>(p.roles().stream().map(Enum::name).toList()),
                new ArrayList<>(p.skills()),
                p.clearanceLevel(),
                p.timezone().getId(),
                new ArrayList<>(p.quietHours().stream().map(QuietWindow::of).toList()),
                p.access().name(),
                null,
                new ArrayList<>(p.contacts().stream().map(ContactInput::of).toList()),
                p.active());
    }

    public static boolean isUsername(String text) {
        return text.length() <= USERNAME_LIMIT && USERNAME.matcher(text).matches();
    }

    /** @return the profile; valid only if no error was added */
    public Profile read(InputErrors errors) {
        checkUsername(errors);
        errors.limitText("name", name, TEXT_LIMIT);
        errors.limitText("team", team, TEXT_LIMIT);
        errors.limitText("department", department, TEXT_LIMIT);
        var knownAccess = errors.oneOf("access", access, Access.class);
        return new Profile(
                username == null ? "" : username,
                name == null || name.isBlank() ? String.valueOf(username) : name.strip(),
                address("email", email, Address::email, "is no e-mail address", errors),
                address("phone", phone, Address::phone, "must be an international number such as +14155550100", errors),
                blankToNull(team),
                blankToNull(department),
                manager,
                readRoles(errors),
                readSkills(errors),
                readClearance(errors),
                readZone(errors),
                readQuietHours(errors),
                knownAccess == null ? Access.VIEWER : knownAccess,
                readContacts(errors),
                active == null || active);
    }

    private void checkUsername(InputErrors errors) {
        errors.requireText("username", username, USERNAME_LIMIT);
        if (username == null || username.isBlank()) {
            return;
        }
        if (!USERNAME.matcher(username).matches()) {
            errors.add(
                    "username",
                    "unknown_value",
                    "may have letters, digits and . _ @ - only, and starts with a letter or digit");
        } else if (RESERVED.contains(username.toLowerCase(Locale.ROOT))) {
            errors.add("username", "unknown_value", "is reserved");
        }
    }

    private static @Nullable String address(
            String field,
            @Nullable String written,
            Function<String, Optional<String>> reading,
            String complaint,
            InputErrors errors) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var address = reading.apply(written);
        if (address.isEmpty()) {
            errors.add(field, "unknown_value", complaint);
        }
        return address.orElse(null);
    }

    private List<Role> readRoles(InputErrors errors) {
        var read = new ArrayList<Role>();
        var written = limited("roles", roles, errors);
        for (int i = 0; i < written.size(); i++) {
            errors.requireText("roles[" + i + "]", written.get(i), TEXT_LIMIT);
            var role = errors.oneOf("roles[" + i + "]", written.get(i), Role.class);
            if (role != null && !read.contains(role)) {
                read.add(role);
            }
        }
        return read;
    }

    private List<String> readSkills(InputErrors errors) {
        var read = new ArrayList<String>();
        var written = limited("skills", skills, errors);
        for (int i = 0; i < written.size(); i++) {
            var skill = written.get(i);
            errors.requireText("skills[" + i + "]", skill, USERNAME_LIMIT);
            if (skill != null && !read.contains(skill.strip())) {
                read.add(skill.strip());
            }
        }
        return read;
    }

    private List<Contact> readContacts(InputErrors errors) {
        var read = new ArrayList<Contact>();
        var written = limited("contacts", contacts, errors);
        for (int i = 0; i < written.size(); i++) {
            var field = "contacts[" + i + "]";
            var input = written.get(i);
            var contact = (input == null ? new ContactInput(null, null, null) : input).read(field, errors);
            if (contact != null && read.stream().anyMatch(c -> Profile.sameAddress(c, contact))) {
                errors.add(field, "conflict", "is listed twice");
            } else if (contact != null) {
                read.add(contact);
            }
        }
        return read;
    }

    private List<QuietHours.Window> readQuietHours(InputErrors errors) {
        var field = "quiet_hours";
        if (quietHours != null && quietHours.size() > QuietWindow.MAX) {
            errors.add(field, "too_long", "at most " + QuietWindow.MAX + " windows are allowed");
        }
        var read = new ArrayList<QuietHours.Window>();
        for (int i = 0; quietHours != null && i < Math.min(quietHours.size(), QuietWindow.MAX); i++) {
            var input = quietHours.get(i);
            read.add((input == null ? new QuietWindow(null, null, null) : input).read(field + "[" + i + "]", errors));
        }
        return read;
    }

    private int readClearance(InputErrors errors) {
        if (clearanceLevel == null) {
            return 0;
        }
        if (clearanceLevel < 0 || clearanceLevel > HIGHEST_CLEARANCE) {
            errors.add("clearance_level", "out_of_range", "must be from 0 to " + HIGHEST_CLEARANCE);
        }
        return clearanceLevel;
    }

    private ZoneId readZone(InputErrors errors) {
        if (timezone == null || timezone.isBlank()) {
            return ZoneId.of("UTC");
        }
        if (!ZoneId.getAvailableZoneIds().contains(timezone)) {
            errors.add("timezone", "unknown_value", "must be an IANA time zone such as America/Chicago");
            return ZoneId.of("UTC");
        }
        return ZoneId.of(timezone);
    }

    private static <T> List<T> limited(String field, @Nullable List<T> list, InputErrors errors) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > MAX_ITEMS) {
            errors.add(field, "too_long", "has " + list.size() + " items; at most " + MAX_ITEMS + " are allowed");
            return List.of();
        }
        return list;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "UserInput[" + username + "]"; // never the password
    }
}

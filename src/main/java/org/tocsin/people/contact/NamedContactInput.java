package org.tocsin.people.contact;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Address;
import org.tocsin.people.Role;
import org.tocsin.platform.net.AddressGuard;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;

/**
 * A named contact as a caller wrote it: one of {@code user}, {@code team}, {@code role} and addresses.
 *
 * @param key       the word that tables and policies use, in any case
 * @param channel   of the only address, instead of a list of one
 * @param addresses each {@code {"channel", "address"}}
 */
record NamedContactInput(
        @Nullable String key,
        @Nullable String name,
        @Nullable UUID user,
        @Nullable String team,
        @Nullable String role,
        @Nullable String channel,
        @Nullable String address,
        @Nullable List<@Nullable Written> addresses) {

    /** One plain address as it was written. */
    record Written(@Nullable String channel, @Nullable String address) {}

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");
    private static final int NAME = 200, WORD = 20, MAX = 20;

    static NamedContactInput of(KeyedContact contact) {
        return new NamedContactInput(
                contact.key(),
                contact.name(),
                contact.user(),
                contact.team(),
                contact.role() == null ? null : contact.role().name(),
                null,
                null,
                contact.addresses().isEmpty()
                        ? null
                        : contact.addresses().stream()
                                .map(a -> new Written(a.channel().name(), a.address()))
                                .toList());
    }

    /** @return valid only if no error was added */
    KeyedContact read(AddressGuard guard, InputErrors errors) {
        errors.requireText("key", key, NAME);
        var upper = key == null ? "" : key.strip().toUpperCase(Locale.ROOT);
        if (!upper.isEmpty() && !KEY.matcher(upper).matches()) {
            errors.add("key", "unknown_value", "must be letters, digits and underscores, such as SECURITY_TEAM");
        }
        errors.limitText("name", name, NAME);
        errors.limitText("team", team, NAME);
        var known = errors.oneOf("role", role, Role.class);
        var plain = addresses(guard, errors);
        var given = Stream.of(
                        user,
                        text(team),
                        text(role),
                        plain.isEmpty() && written().isEmpty() ? null : plain)
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            errors.add(
                    given == 0 ? "address" : "user",
                    given == 0 ? "required" : "conflict",
                    "a contact is exactly one of user, team, role, or addresses");
        }
        var shown = text(name);
        return new KeyedContact(upper, shown == null ? upper : shown, user, text(team), known, plain);
    }

    private List<PlainAddress> addresses(AddressGuard guard, InputErrors errors) {
        var all = written();
        if (all.size() > MAX) {
            errors.add("addresses", "too_long", "has " + all.size() + " addresses; at most " + MAX + " are allowed");
            return List.of();
        }
        var read = new ArrayList<PlainAddress>();
        for (var i = 0; i < all.size(); i++) {
            var field = addresses == null ? "" : "addresses[" + i + "].";
            var one = all.get(i);
            if (one == null) {
                errors.add("addresses[" + i + "]", "required", "must be a channel and an address");
            } else {
                var address = address(field, one, guard, errors);
                if (address != null && !read.contains(address)) {
                    read.add(address);
                }
            }
        }
        return List.copyOf(read);
    }

    private List<@Nullable Written> written() {
        var all = new ArrayList<@Nullable Written>();
        if (channel != null || address != null) {
            all.add(new Written(channel, address));
        }
        if (addresses != null) {
            all.addAll(addresses);
        }
        return all;
    }

    private static @Nullable PlainAddress address(
            String field, Written written, AddressGuard guard, InputErrors errors) {
        errors.requireText(field + "channel", written.channel(), WORD);
        errors.requireText(field + "address", written.address(), Address.LIMIT);
        var channel = errors.oneOf(field + "channel", written.channel(), Channel.class);
        if (channel == null || written.address() == null || written.address().isBlank()) {
            return null;
        }
        var usable = Address.of(channel, written.address()).orElse(null);
        if (usable == null) {
            errors.add(field + "address", "unknown_value", "is no address that " + channel + " can use");
            return null;
        }
        if (usable.regionMatches(true, 0, "http", 0, 4) && guard.isPlainlyInside(host(usable))) {
            errors.add(field + "address", "not_allowed", "leads into a private network that is not allowed");
        }
        return new PlainAddress(channel, usable);
    }

    private static String host(String url) {
        try {
            return Objects.requireNonNullElse(URI.create(url).getHost(), "");
        } catch (IllegalArgumentException e) {
            return ""; // a word that only begins like an address
        }
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package org.tocsin.people.account;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.ContactInput;
import org.tocsin.people.QuietWindow;
import org.tocsin.people.User;
import org.tocsin.people.UserInput;

/**
 * What people may change about themselves.
 *
 * @param password        a new one, together with {@code currentPassword}
 * @param contacts        a new address is used once its code is confirmed
 */
record OwnInput(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String timezone,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable QuietWindow> quietHours,

        @Nullable List<@Nullable ContactInput> contacts,
        @Nullable String password,
        @Nullable String currentPassword) {

    static OwnInput of(User user) {
        var p = user.profile();
        return new OwnInput(
                p.name(),
                p.email(),
                p.phone(),
                p.timezone().getId(),
                new ArrayList<>(p.quietHours().stream().map(QuietWindow::of).toList()),
                new ArrayList<>(p.contacts().stream().map(ContactInput::of).toList()),
                null,
                null);
    }

    UserInput over(UserInput current) {
        return new UserInput(
                current.tenantId(),
                current.username(),
                name,
                email,
                phone,
                current.team(),
                current.department(),
                current.manager(),
                current.roles(),
                current.skills(),
                current.clearanceLevel(),
                timezone,
                quietHours,
                current.access(),
                password,
                contacts,
                current.active());
    }

    @Override
    public String toString() {
        return "OwnInput[" + name + "]"; // never the passwords
    }
}

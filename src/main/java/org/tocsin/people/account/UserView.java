package org.tocsin.people.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.OwnerAccess;
import org.tocsin.people.QuietWindow;
import org.tocsin.people.Role;
import org.tocsin.people.User;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.subject.Channel;

/**
 * A person as the API shows them.
 *
 * @param canLogIn whether a password is set
 * @param contacts in order of preference; only for administrators and the person, since some addresses are secrets
 */
record UserView(
        UUID id,
        String tenantId,
        String username,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String team,
        @Nullable String department,
        @Nullable UUID manager,
        List<Role> roles,
        List<String> skills,
        int clearanceLevel,
        String timezone,
        List<QuietWindow> quietHours,
        Access access,
        boolean active,
        boolean canLogIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ContactView> contacts,
        Instant createdAt,
        Instant updatedAt) {

    record ContactView(UUID id, Channel channel, String address, boolean verified) {}

    static UserView of(User user) {
        var p = user.profile();
        return new UserView(
                user.id(),
                user.tenantId(),
                p.username(),
                p.name(),
                p.email(),
                p.phone(),
                p.team(),
                p.department(),
                p.manager(),
                p.roles(),
                p.skills(),
                p.clearanceLevel(),
                p.timezone().getId(),
                p.quietHours().stream().map(QuietWindow::of).toList(),
                p.access(),
                p.active(),
                user.passwordHash() != null,
                OwnerAccess.mayChange(user.id()) ? contacts(user) : null,
                user.createdAt(),
                user.updatedAt());
    }

    private static List<ContactView> contacts(User user) {
        return user.contacts().stream()
                .map(row -> new ContactView(
                        row.id(),
                        row.contact().channel(),
                        row.contact().address(),
                        row.contact().verified()))
                .toList();
    }
}

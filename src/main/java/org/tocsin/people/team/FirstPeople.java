package org.tocsin.people.team;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tocsin.people.Passwords;
import org.tocsin.people.Profile;
import org.tocsin.people.Role;
import org.tocsin.people.User;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.tenancy.TenantOpened;
import org.tocsin.tenancy.TenantService;

/**
 * The people of a new installation: {@code admin}, and sample people without a login for the sample rotation and policy. They exist in the
 * default tenant only, since user names are unique over all tenants.
 */
@Component
class FirstPeople {

    private static final String ADMIN = "admin", TEAM = "Incident Response Team";
    private static final Logger log = LoggerFactory.getLogger(FirstPeople.class);

    private final UserRepository users;
    private final TeamRepository teams;
    private final Passwords passwords;
    private final Clock clock;
    private final String adminPassword;

    FirstPeople(
            UserRepository users,
            TeamRepository teams,
            Passwords passwords,
            Clock clock,
            @Value("${tocsin.admin-password:}") String adminPassword) {
        this.users = users;
        this.teams = teams;
        this.passwords = passwords;
        this.clock = clock;
        this.adminPassword = adminPassword;
        if (Passwords.isTooLong(adminPassword)) {
            throw new IllegalArgumentException(
                    "TOCSIN_ADMIN_PASSWORD is longer than " + Passwords.MAX_BYTES + " bytes");
        }
    }

    @EventListener
    @Order(10)
    void on(TenantOpened opened) {
        if (!opened.tenantId().equals(TenantService.DEFAULT)) {
            return;
        }
        addAdministrator();
        var cto = addSample("cleo", "Cleo Tan", Role.CTO, null);
        var director = addSample("dora", "Dora Lind", Role.DIRECTOR, cto);
        var manager = addSample("max", "Max Weber", Role.ENGINEERING_MANAGER, director);
        var lead = addSample("lea", "Lea Moreau", Role.TEAM_LEAD, manager);
        addSample("ana", "Ana Costa", Role.ENGINEER, lead);
        addSample("bo", "Bo Larsen", Role.ENGINEER, lead);
        addTeam(lead, manager);
    }

    private void addAdministrator() {
        if (find(ADMIN).isPresent()) {
            return;
        }
        var given = adminPassword.isBlank() ? Optional.<String>empty() : Optional.of(adminPassword);
        var password = given.orElseGet(passwords::random);
        var admin = new User(TenantService.DEFAULT, profile(ADMIN, "Administrator", Access.ADMIN), clock.instant());
        admin.setPassword(passwords.hash(password));
        users.saveAndFlush(admin);
        if (given.isEmpty()) {
            printOnceStored(password);
        }
    }

    private @Nullable UUID addSample(String username, String name, Role role, @Nullable UUID manager) {
        var present = find(username);
        if (present.isPresent()) {
            return present.filter(user -> user.tenantId().equals(TenantService.DEFAULT))
                    .map(User::id)
                    .orElse(null);
        }
        var plain = profile(username, name, Access.RESPONDER);
        var person = new Profile(
                username,
                name,
                username + "@example.com",
                null,
                TEAM,
                "Engineering",
                manager,
                List.of(role),
                plain.skills(),
                plain.clearanceLevel(),
                plain.timezone(),
                plain.quietHours(),
                plain.access(),
                List.of(),
                true);
        return users.saveAndFlush(new User(TenantService.DEFAULT, person.withUsualContacts(), clock.instant()))
                .id();
    }

    private void addTeam(@Nullable UUID lead, @Nullable UUID manager) {
        if (teams.findByName(TEAM, TenantService.DEFAULT).isEmpty()) {
            var plan = new Team.Plan(TEAM, "Who is called first", null, lead, manager);
            teams.saveAndFlush(new Team(TenantService.DEFAULT, plan, clock.instant()));
        }
    }

    private Optional<User> find(String username) {
        return CurrentTenant.acrossAll(() -> users.findByUsernameInAnyTenant(username));
    }

    private static Profile profile(String username, String name, Access access) {
        return new Profile(
                username,
                name,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                ZoneId.of("UTC"),
                List.of(),
                access,
                List.of(),
                true);
    }

    /** After the commit, since an attempt that is rolled back has another password. */
    private static void printOnceStored(String password) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                log.warn("""


                        ======================================================================
                          First start. Log in as user: {}   password: {}
                          It is shown this once. Set TOCSIN_ADMIN_PASSWORD to choose your own.
                        ======================================================================
                        """, ADMIN, password);
            }
        });
    }
}

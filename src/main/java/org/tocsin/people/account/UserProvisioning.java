package org.tocsin.people.account;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tocsin.people.Address;
import org.tocsin.people.Profile;
import org.tocsin.people.User;
import org.tocsin.people.UserInput;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Creates users for people that another system names: with an e-mail contact and without a password. */
@Service
public class UserProvisioning {

    private static final Logger log = LoggerFactory.getLogger(UserProvisioning.class);
    private static final int MAX_TRIES = 100, LONGEST = 60, LONGEST_NAME = 200;

    private final UserRepository users;
    private final Clock clock;

    UserProvisioning(UserRepository users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** @return the id of the new user; the user name is the local part of the address, numbered if it is taken */
    @Command
    public UUID add(String name, String written) {
        var email = Address.email(written)
                .orElseThrow(() -> new InvalidInput("email", "unknown_value", written + " is no e-mail address"));
        var username = freeUsername(email);
        var profile = new Profile(
                        username,
                        name.isBlank() ? username : name.substring(0, Math.min(LONGEST_NAME, name.length())),
                        email,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        0,
                        ZoneId.of("UTC"),
                        List.of(),
                        Access.RESPONDER,
                        List.of(),
                        true)
                .withUsualContacts();
        var user = users.saveAndFlush(new User(CurrentTenant.id(), profile, clock.instant()));
        log.info("User {} was created without a password", username);
        return user.id();
    }

    /** User names are unique over all tenants. */
    private String freeUsername(String email) {
        var begin = email.substring(0, email.indexOf('@'))
                .replaceAll("[^A-Za-z0-9._-]", "")
                .replaceAll("^[._-]+", "");
        var base = begin.isEmpty() ? "user" : begin.substring(0, Math.min(LONGEST, begin.length()));
        return Stream.concat(Stream.of(base), IntStream.range(2, MAX_TRIES).mapToObj(n -> base + n))
                .filter(UserInput::isUsername)
                .filter(candidate -> CurrentTenant.acrossAll(() -> users.findByUsernameInAnyTenant(candidate))
                        .isEmpty())
                .findFirst()
                .orElse("user-" + UUID.randomUUID());
    }
}

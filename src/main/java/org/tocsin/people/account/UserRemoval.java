package org.tocsin.people.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;
import org.tocsin.people.PersonDeletion;
import org.tocsin.people.UserRepository;
import org.tocsin.people.token.TokenRepository;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.problem.Problems;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Removes a person for good. The row stays, since history names it; login and tokens end, and a successor takes over shifts and other
 * duties.
 */
@Service
class UserRemoval {

    private static final Logger log = LoggerFactory.getLogger(UserRemoval.class);

    private final UserRepository users;
    private final TokenRepository tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserRemoval(UserRepository users, TokenRepository tokens, ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    @Command
    void remove(UUID id, @Nullable UUID successor) {
        var tenant = CurrentTenant.id();
        var user = users.lock(id, tenant).orElseThrow(() -> new NotFound("user", id));
        if (Actor.current().filter(actor -> actor.id().equals(id.toString())).isPresent()) {
            throw new Conflict("Nobody can delete themselves.");
        }
        if (successor != null
                && (successor.equals(id)
                        || users.findActive(List.of(successor), tenant).isEmpty())) {
            throw new InvalidInput("successor", "unknown_value", "is no other active user of this tenant");
        }
        handOver(new PersonDeletion(id, successor));
        var administered = user.administers();
        var now = clock.instant();
        user.leave(now);
        users.saveAndFlush(user);
        if (administered && users.lockAdministrators(tenant).isEmpty()) {
            throw new Conflict("This is the last administrator of the tenant who can log in.");
        }
        tokens.lockLiveIssuedBy(user.profile().username(), tenant).forEach(token -> token.revoke(now));
        log.info("User {} has left; successor: {}", user.profile().username(), successor);
    }

    private void handOver(PersonDeletion deletion) {
        events.publishEvent(deletion);
        var objections = deletion.objections();
        if (objections.isEmpty()) {
            return;
        }
        var problem = Problems.of(
                HttpStatus.CONFLICT,
                "in-use",
                "This person " + String.join("; ", objections) + ". Name who takes over with ?successor=<user id>.");
        problem.setProperty(
                "errors",
                objections.stream()
                        .map(reason -> new FieldError("successor", "in_use", reason))
                        .toList());
        throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }
}

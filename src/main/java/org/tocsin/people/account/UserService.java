package org.tocsin.people.account;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.ActivityChange;
import org.tocsin.people.Passwords;
import org.tocsin.people.Profile;
import org.tocsin.people.User;
import org.tocsin.people.UserInput;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.tenancy.TenantService;

/** Manages users. */
@Service
class UserService {

    private static final Logger log = LoggerFactory.getLogger(UserService.class);

    private final UserRepository users;
    private final TenantService tenants;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserService(
            UserRepository users,
            TenantService tenants,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.tenants = tenants;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<UserView> list(UserFilter filter, PageQuery query) {
        return users.findAll(filter.condition(), query.toPageable(Sort.by("username", "id")))
                .map(UserView::of);
    }

    @Transactional(readOnly = true)
    UserView get(UUID id) {
        return users.findByIdAndTenantId(id, CurrentTenant.id())
                .map(UserView::of)
                .orElseThrow(() -> new NotFound("user", id));
    }

    @Command
    UserView create(UserInput input) {
        var errors = new InputErrors();
        var tenantId = tenants.choose(input.tenantId(), errors);
        var profile = input.read(errors);
        Passwords.check(input.password(), errors);
        return CurrentTenant.call(tenantId, () -> {
            var reachable = input.contacts() == null ? profile.withUsualContacts() : profile;
            var user = new User(tenantId, reachable, clock.instant());
            checkManager(user, profile, errors);
            errors.throwIfAny();
            refuseTaken(user, profile);
            setPassword(user, input);
            log.info("User {} was created with access {}", profile.username(), profile.access());
            return UserView.of(users.saveAndFlush(user));
        });
    }

    /** A change by an administrator. */
    @Command
    UserView change(UUID id, UnaryOperator<UserInput> change) {
        var user = lock(id);
        return change(user, change.apply(UserInput.of(user)), true);
    }

    /** A change by the person. */
    @Command
    UserView changeOwn(UUID id, UnaryOperator<OwnInput> change) {
        var user = lock(id);
        var own = change.apply(OwnInput.of(user));
        var errors = new InputErrors();
        if (own.password() != null && !passwords.matches(own.currentPassword(), user.passwordHash())) {
            errors.add("current_password", "required", "must be given and right to set a new password");
        }
        errors.throwIfAny();
        return change(user, own.over(UserInput.of(user)), false);
    }

    private UserView change(User user, UserInput input, boolean vouched) {
        var errors = new InputErrors();
        var before = user.profile();
        var wanted = input.read(errors).withContactsFollowing(before.email(), before.phone());
        var profile = vouched
                ? wanted
                : wanted.withNewEmailAmongContacts(before.email()).withContactsVerifiedAsIn(before.contacts());
        Passwords.check(input.password(), errors);
        checkManager(user, profile, errors);
        errors.throwIfAny();
        refuseTaken(user, profile);
        boolean administered = user.administers();
        boolean comesOrGoes = user.active() != profile.active();
        if (comesOrGoes) {
            events.publishEvent(new ActivityChange(user.id(), false));
        }
        user.describe(profile, clock.instant());
        setPassword(user, input);
        if (administered && !user.administers()) {
            refuseIfLast(user);
        }
        var view = UserView.of(users.saveAndFlush(user));
        if (comesOrGoes) {
            events.publishEvent(new ActivityChange(user.id(), true));
        }
        return view;
    }

    private User lock(UUID id) {
        return users.getLocked("user", id);
    }

    private void setPassword(User user, UserInput input) {
        if (input.password() != null) {
            user.setPassword(passwords.hash(input.password()));
            log.info("The password of user {} was set", input.username());
        }
    }

    private void checkManager(User user, Profile profile, InputErrors errors) {
        var manager = profile.manager();
        if (manager == null) {
            return;
        }
        if (manager.equals(user.id())) {
            errors.add("manager", "conflict", "can't be the person in question");
        } else if (users.findByIdAndTenantId(manager, user.tenantId()).isEmpty()) {
            errors.add("manager", "unknown_value", "is no user of this tenant");
        }
    }

    private void refuseTaken(User user, Profile profile) {
        boolean taken = CurrentTenant.acrossAll(() -> users.findByUsernameInAnyTenant(profile.username()))
                .filter(other -> !other.id().equals(user.id()))
                .isPresent();
        if (taken) {
            throw new Conflict("The username " + profile.username() + " is taken.");
        }
    }

    private void refuseIfLast(User user) {
        if (users.lockAdministrators(user.tenantId()).isEmpty()) {
            throw new Conflict("This is the last administrator of the tenant who can log in.");
        }
    }
}

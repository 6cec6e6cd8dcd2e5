package org.tocsin.people.token;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.User;
import org.tocsin.people.UserInput;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Finds the account of a login in any tenant, since the user name determines the tenant. Unknown, deactivated and without a password are
 * indistinguishable, also in time.
 */
@Component
class Logins implements UserDetailsService {

    private final UserRepository users;

    Logins(UserRepository users) {
        this.users = users;
    }

    /** The engine calls this in its own transactions, which an unknown name must not mark for rollback. */
    @Override
    @Transactional(readOnly = true, noRollbackFor = UsernameNotFoundException.class)
    public UserDetails loadUserByUsername(String username) {
        if (!UserInput.isUsername(username)) {
            throw new UsernameNotFoundException("No such login");
        }
        return CurrentTenant.acrossAll(() -> users.findByUsernameInAnyTenant(username))
                .filter(user -> user.active() && user.passwordHash() != null)
                .map(User::actor)
                .orElseThrow(() -> new UsernameNotFoundException("No such login"));
    }
}

package org.tocsin.platform.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The authenticated caller: a person who logged in, or a system with a token. It is the principal of pages, API, engine and audit.
 *
 * @param id       the person's id, or the token's
 * @param password the stored hash; null for a token, which was checked already
 */
public record Actor(String id, String username, @Nullable String password, String tenantId, Access access)
        implements UserDetails {

    /** @return the caller of this thread; empty for timers, workers and start-up */
    public static Optional<Actor> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    /** @return the name for the changelog; {@code system} for timers and workers */
    public static String currentName() {
        return current().map(Actor::username).orElse("system");
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return access.implied()
                .<GrantedAuthority>map(a -> new SimpleGrantedAuthority("ROLE_" + a.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String toString() {
        return username; // never the hash
    }
}

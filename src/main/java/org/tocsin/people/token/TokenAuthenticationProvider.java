package org.tocsin.people.token;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.tocsin.platform.net.SecretToken;

/** Authenticates systems by {@code Authorization: Bearer tcn_…}; a failure never says why. */
class TokenAuthenticationProvider implements AuthenticationProvider {

    private final TokenService tokens;

    TokenAuthenticationProvider(TokenService tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var token = SecretToken.of(ApiToken.PREFIX, String.valueOf(attempt.getCredentials()))
                .flatMap(tokens::recognise)
                .orElseThrow(() -> new BadCredentialsException("The token is not valid"));
        if (tokens.needsNoteOfUse(token)) {
            tokens.noteUse(token);
        }
        var actor = token.actor();
        return new PreAuthenticatedAuthenticationToken(actor, null, actor.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

package org.tocsin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates {@code Authorization: Bearer tcn_…}; a request with an invalid token stays without a credential and is answered 401. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AuthenticationManager manager;

    BearerTokenFilter(AuthenticationManager manager) {
        this.manager = manager;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            authenticate(header.substring(SCHEME.length()).strip());
        }
        chain.doFilter(request, response);
    }

    private void authenticate(String token) {
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(manager.authenticate(new PreAuthenticatedAuthenticationToken("bearer", token)));
            SecurityContextHolder.setContext(context);
        } catch (AuthenticationException e) {
            logger.debug("A bearer token was refused");
        }
    }
}

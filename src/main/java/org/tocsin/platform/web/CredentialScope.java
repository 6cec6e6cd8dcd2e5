package org.tocsin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.transaction.CurrentTenant;

/** Applies a request's credential: sets the tenant for our tables and the user for the engine's checks. */
class CredentialScope extends OncePerRequestFilter {

    private final IdentityService engine;

    CredentialScope(IdentityService engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Actor.current().orElse(null);
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        var groups = actor.access().implied().map(Enum::name).toList();
        try (var tenant = CurrentTenant.enter(actor.tenantId())) {
            engine.setAuthentication(actor.username(), groups, List.of(actor.tenantId()));
            chain.doFilter(request, response);
        } finally {
            engine.clearAuthentication();
        }
    }
}

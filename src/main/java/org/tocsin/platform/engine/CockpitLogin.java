package org.tocsin.platform.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.platform.access.Actor;

/** Single sign-on: a person who is logged in to Tocsin is logged in to Cockpit and Tasklist. */
@Configuration
class CockpitLogin {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> cockpitFollowsOurLogin() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", FromOurLogin.class.getName()));
        filter.setOrder(101); // after Spring Security
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    /** Camunda's filter creates it by class name. */
    public static class FromOurLogin implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return Actor.current()
                    .map(actor -> {
                        var result = AuthenticationResult.successful(actor.username());
                        result.setGroups(
                                actor.access().implied().map(Enum::name).toList());
                        result.setTenants(List.of(actor.tenantId()));
                        return result;
                    })
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // Spring Security has authenticated the request
        }
    }
}

package org.tocsin.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tocsin.platform.access.Access;

/**
 * Web security; paths are closed unless opened here. Systems and scripts are stateless, with a bearer token or Basic; people log in to
 * pages, Cockpit and Tasklist with a session. Paths outside MVC (engine REST, Camunda's web applications) use path matchers, since an MVC
 * matcher does not see them.
 */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain systems(
            HttpSecurity http, AuthenticationConfiguration authentication, IdentityService engine, ObjectMapper json)
            throws Exception {
        var manager = authentication.getAuthenticationManager();
        return shared(http, manager, engine, json)
                .securityMatcher(anyOf(
                        "/api/**", "/v2/**", "/engine-rest/**", "/actuator/**", "/v3/api-docs/**", "/ical/**", "/a/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(new ProblemEntryPoint(json)))
                .exceptionHandling(e -> e.authenticationEntryPoint(new ProblemEntryPoint(json))
                        .accessDeniedHandler(new ProblemEntryPoint(json)))
                .authorizeHttpRequests(paths -> {
                    alwaysOpen(paths);
                    // the key in the path is the credential
                    paths.requestMatchers(anyOf("/api/v1/ingest/*/*", "/ical/*", "/a/*"))
                            .permitAll();
                    // the request's signature is
                    paths.requestMatchers(anyOf("/api/v1/answers/slack", "/api/v1/answers/twilio/**"))
                            .permitAll();
                    engineAt("/engine-rest", paths);
                    paths.requestMatchers(EndpointRequest.toAnyEndpoint()).hasRole(Access.ADMIN.name());
                    paths.anyRequest().authenticated();
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, AuthenticationConfiguration authentication, IdentityService engine, ObjectMapper json)
            throws Exception {
        return shared(http, authentication.getAuthenticationManager(), engine, json)
                // Camunda's web applications protect their API with a CSRF token of their own
                .csrf(csrf -> csrf.ignoringRequestMatchers(anyOf("/camunda/api/**", "/camunda/app/**")))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .formLogin(form -> form.loginPage("/login").permitAll().defaultSuccessUrl("/"))
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), anyOf("/camunda/api/**", "/ws/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .authorizeHttpRequests(paths -> {
                    alwaysOpen(paths);
                    paths.requestMatchers(anyOf("/css/**", "/js/**", "/favicon.svg"))
                            .permitAll();
                    cockpit(paths);
                    paths.anyRequest().authenticated();
                })
                .build();
    }

    private static HttpSecurity shared(
            HttpSecurity http, AuthenticationManager manager, IdentityService engine, ObjectMapper json)
            throws Exception {
        return http.httpBasic(Customizer.withDefaults())
                .addFilterBefore(new BearerTokenFilter(manager), BasicAuthenticationFilter.class)
                .addFilterAfter(new StartGuard(json), AuthorizationFilter.class)
                .addFilterAfter(new CredentialScope(engine), AuthorizationFilter.class);
    }

    private static void alwaysOpen(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        // a refusal is sent as an ERROR dispatch; securing that again would redirect to the login page
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        paths.requestMatchers(EndpointRequest.to("health")).permitAll();
    }

    /** Cockpit and Tasklist use the same API under another path, and send queries as POST. */
    private static void cockpit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        var api = "/camunda/api/engine/engine/*";
        paths.requestMatchers(anyOf(api + "/history/*/delete", api + "/history/*/set-removal-time"))
                .hasRole(Access.ANALYST.name());
        Stream.of(
                        "/*/count",
                        "/history/**",
                        "/process-instance",
                        "/execution",
                        "/variable-instance",
                        "/job",
                        "/filter/*/*")
                .forEach(query -> paths.requestMatchers(method(HttpMethod.POST, api + query))
                        .hasRole(Access.VIEWER.name()));
        paths.requestMatchers(method(HttpMethod.OPTIONS, api + "/**")).hasRole(Access.VIEWER.name());
        engineAt(api, paths);
    }

    /**
     * Access to the engine's API: deploying is running code, so it takes an analyst; reading a viewer; starting, correlating and tasks a
     * responder.
     */
    private static void engineAt(
            String api,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(method(HttpMethod.GET, api + "/**")).hasRole(Access.VIEWER.name());
        paths.requestMatchers(anyOf(
                        api + "/process-definition/key/*/start",
                        api + "/process-definition/*/start",
                        api + "/process-definition/*/submit-form",
                        api + "/process-definition/key/*/submit-form",
                        api + "/message",
                        api + "/task/**",
                        api + "/external-task/**",
                        api + "/decision-definition/key/*/evaluate",
                        api + "/decision-definition/*/evaluate"))
                .hasRole(Access.RESPONDER.name());
        paths.requestMatchers(anyOf(api + "/**")).hasRole(Access.ANALYST.name());
    }

    private static RequestMatcher anyOf(String... patterns) {
        var matchers = new RequestMatcher[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            matchers[i] = PathPatternRequestMatcher.withDefaults().matcher(patterns[i]);
        }
        return new OrRequestMatcher(matchers);
    }

    private static RequestMatcher method(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}

package org.tocsin.people.token;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.authentication.configuration.GlobalAuthenticationConfigurerAdapter;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Authentication providers: passwords for people, tokens for systems. Both are named here, since Spring would use a single provider bean
 * exclusively.
 */
@Configuration
class Credentials {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    static GlobalAuthenticationConfigurerAdapter peopleAndSystems(
            Logins logins, PasswordEncoder encoder, TokenService tokens) {
        return new GlobalAuthenticationConfigurerAdapter() {
            @Override
            public void init(AuthenticationManagerBuilder authentication) {
                var people = new DaoAuthenticationProvider(logins);
                people.setPasswordEncoder(encoder);
                authentication
                        .authenticationProvider(people)
                        .authenticationProvider(new TokenAuthenticationProvider(tokens));
            }
        };
    }
}

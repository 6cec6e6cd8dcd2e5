package org.tocsin.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tocsin.platform.engine.TopicWorkers;

/** The testkit's beans, in addition to the application's. */
@TestConfiguration(proxyBeanMethods = false)
class Testkit {

    /** The application's encoder with a low cost: tests log in often. */
    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Rest rest(Environment environment) {
        return new Rest(
                () -> environment.getRequiredProperty("local.server.port"), Surroundings.ADMINISTRATOR_PASSWORD);
    }

    @Bean
    GreenMail mailServer() {
        return Surroundings.MAIL;
    }

    @Bean
    WireMockServer httpPeers() {
        return Surroundings.HTTP;
    }

    @Bean
    Channels channels(GreenMail mail, WireMockServer http) {
        return new Channels(mail, http);
    }

    @Bean
    LoggedErrors loggedErrors() {
        return new LoggedErrors();
    }

    @Bean
    TestTenant testTenant(Rest rest, MovableClock clock, Channels channels, RuntimeService runtime) {
        return new TestTenant(rest, clock, channels, runtime);
    }

    @Bean
    TestTime testTime(
            MovableClock clock,
            TestTenant tenant,
            ManagementService management,
            TopicWorkers workers,
            Channels channels) {
        var time = new TestTime(clock, tenant, management, workers);
        channels.settleBy(time::settle);
        return time;
    }

    @Bean
    Given given(Rest rest, TestTenant tenant, TestTime time, WireMockServer http) {
        return new Given(rest, tenant, time, http);
    }
}

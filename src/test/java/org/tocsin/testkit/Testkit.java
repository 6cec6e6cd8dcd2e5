package org.tocsin.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.tocsin.platform.engine.TopicWorkers;

/** The testkit's own beans, beside the application's. */
@TestConfiguration(proxyBeanMethods = false)
class Testkit {

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

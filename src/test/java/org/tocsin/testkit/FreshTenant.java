package org.tocsin.testkit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tocsin.notification.channel.Destinations;

/** Begins and ends each test of a {@link Scenario}. */
class FreshTenant implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var application = SpringExtension.getApplicationContext(test);
        application
                .getBean(Destinations.class)
                .reset(); // a provider of ours that was down in one test is up in the next
        application.getBean(TestTenant.class).open();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(TestTenant.class).close();
    }
}

package org.tocsin.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tocsin.notification.channel.Destinations;

/** Begins and ends each test of a {@link Scenario}: a message, a refusal or a logged error that the test did not expect fails it. */
class FreshTenant implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var application = SpringExtension.getApplicationContext(test);
        application.getBean(Destinations.class).reset(); // a provider that was down in one test is up in the next
        application.getBean(LoggedErrors.class).begin();
        application.getBean(TestTenant.class).open();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var application = SpringExtension.getApplicationContext(test);
        try {
            if (test.getExecutionException().isEmpty()) { // otherwise the test's own failure is reported
                application.getBean(Rest.class).expectNoOtherRefusal();
                application.getBean(LoggedErrors.class).expectNothingElse();
                application.getBean(Channels.class).expectNothingElse(text -> ignored(test, text));
            }
        } finally {
            application.getBean(TestTenant.class).close();
        }
    }

    private static boolean ignored(ExtensionContext test, String text) {
        return Stream.of(test.getTestMethod(), test.getTestClass())
                .flatMap(where -> AnnotationSupport.findAnnotation(where, IgnoresMessages.class).stream())
                .map(IgnoresMessages::saying)
                .anyMatch(words -> words.length == 0 || Stream.of(words).anyMatch(text::contains));
    }
}

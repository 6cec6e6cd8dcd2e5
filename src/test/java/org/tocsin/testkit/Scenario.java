package org.tocsin.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestConstructor;

/**
 * An end-to-end test: each test has a tenant of its own and a clock that stands at {@link MovableClock#MONDAY_MORNING} until the test moves
 * it. Messages, refused calls and logged errors that the test did not expect fail it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(FreshTenant.class)
public @interface Scenario {}

package org.tocsin.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Messages that a {@link Scenario}, or one test of it, lets pass although no line expects them. Any other one fails it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface IgnoresMessages {

    /** Why that is right here. */
    String value();

    /** Those that hold one of these words pass; all of them if there are none. */
    String[] saying() default {};
}

package org.tocsin.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Messages that a {@link Scenario}, or one test of it, ignores although no line expects them. Any other one fails it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface IgnoresMessages {

    /** The reason. */
    String value();

    /** Only messages that contain one of these words are ignored; all of them if there are none. */
    String[] saying() default {};
}

package org.tocsin.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an entity whose changes are recorded, field by field, in the transaction that makes them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** The entity name in the changelog, for instance {@code incident}. */
    String value();

    /** Fields whose values are not recorded, only that they changed. */
    String[] secret() default {};

    /** Embedded values whose fields are recorded one by one, as fields of the entity. */
    String[] parts() default {};

    /** Fields that are derived or only count; they are not recorded. */
    String[] ignore() default {};
}

package org.tocsin.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An entity each change of which is recorded, field by field, in the transaction that makes it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** The word under which the changelog lists it, for instance {@code incident}. */
    String value();

    /** Fields whose values are never written down; only that they changed is. */
    String[] secret() default {};

    /** Embedded values whose fields are recorded one by one, as if they were the entity's own. */
    String[] parts() default {};

    /** Fields that follow from others or only count, and are not recorded. */
    String[] ignore() default {};
}

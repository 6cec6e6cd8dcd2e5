package org.tocsin.platform.transaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that changes something: it runs in one transaction, our rows and the engine's together, and the whole of it is
 * tried again from the start when it lost a race (optimistic lock, deadlock, serialization). Called inside a transaction
 * it joins that one, and the outermost is tried again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {}

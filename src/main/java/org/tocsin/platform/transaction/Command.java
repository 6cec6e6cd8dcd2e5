package org.tocsin.platform.transaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that changes something. It runs in one transaction for our rows and the engine's, and is repeated as a whole when it loses a
 * race (optimistic lock, deadlock, serialization). Called inside a transaction it joins that one, and the outermost command is repeated.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {}

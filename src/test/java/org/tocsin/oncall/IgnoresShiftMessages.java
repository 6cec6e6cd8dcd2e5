package org.tocsin.oncall;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tocsin.testkit.IgnoresMessages;

/** Marks tests of shifts that ignore the messages about them. */
@IgnoresMessages(
        value = "ChangeOfShiftTest expects what people are told when shifts change",
        saying = {"on call for ", "On-call handoff for "})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface IgnoresShiftMessages {}

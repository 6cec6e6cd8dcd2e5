package org.tocsin.oncall;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tocsin.testkit.IgnoresMessages;

/** Marks tests of swaps that ignore the messages about them. */
@IgnoresMessages(
        value = "SwapLifeTest expects what people are told of swaps, ChangeOfShiftTest of shifts",
        saying = {
            "asks who takes a shift",
            "wants to take",
            "is on call instead of",
            "stays on call",
            "The swap was",
            "on call for ",
            "On-call handoff for "
        })
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface IgnoresSwapMessages {}

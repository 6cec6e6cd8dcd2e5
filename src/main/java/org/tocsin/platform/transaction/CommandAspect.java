package org.tocsin.platform.transaction;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs {@link Command} methods in a repeated transaction. */
@Aspect
@Component
class CommandAspect {

    private final RetryingTransaction transaction;

    CommandAspect(RetryingTransaction transaction) {
        this.transaction = transaction;
    }

    @Around("@annotation(org.tocsin.platform.transaction.Command)")
    @Nullable
    Object carryOut(ProceedingJoinPoint call) throws Throwable {
        return transaction.call(call::proceed);
    }
}

package org.tocsin.platform.transaction;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction, tried again as a whole when it lost a race. */
@Component
class RetryingTransaction {

    private static final int MAX_ATTEMPTS = 12;

    private final TransactionTemplate template;
    private final Idempotency idempotency;

    RetryingTransaction(PlatformTransactionManager transactionManager, Idempotency idempotency) {
        this.template = new TransactionTemplate(transactionManager);
        this.idempotency = idempotency;
    }

    @Nullable
    Object call(Work work) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> {
                    idempotency.noteCarriedOut();
                    return proceed(work);
                });
            } catch (Checked e) {
                throw e.getCause();
            } catch (RuntimeException e) {
                if (attempt >= LostRace.attemptsWorth(e, MAX_ATTEMPTS)) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(1, 4L << Math.min(attempt, 6)));
            }
        }
    }

    private static @Nullable Object proceed(Work work) {
        try {
            return work.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Checked(e);
        }
    }

    interface Work {
        @Nullable
        Object proceed() throws Throwable;
    }

    private static final class Checked extends RuntimeException {
        Checked(Throwable cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            var cause = super.getCause();
            return cause == null ? this : cause;
        }
    }
}

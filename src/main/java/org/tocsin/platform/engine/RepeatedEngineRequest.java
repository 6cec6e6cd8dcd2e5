package org.tocsin.platform.engine;

import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.transaction.LostRace;

/**
 * What comes in over the engine's own API is tried again as a whole when it lost a race, as {@code RetryingTransaction} does
 * for ours: the engine would answer 500 to a message that came in the same instant as another one.
 */
final class RepeatedEngineRequest extends CommandInterceptor {

    private static final int MOST_ATTEMPTS = 12;

    @Override
    public <T> T execute(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || Actor.current().isEmpty()) {
            return next.execute(command); // whoever owns the transaction repeats it; a job is taken up again
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                if (attempt >= LostRace.attemptsWorth(e, MOST_ATTEMPTS) || !pause(attempt)) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 4L << Math.min(attempt, 6)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

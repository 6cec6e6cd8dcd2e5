package org.tocsin.platform.engine;

import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.transaction.LostRace;

/**
 * Repeats a command of the engine's own API that lost a race, as {@code RetryingTransaction} does for ours. Otherwise, the engine would
 * answer 500 to one of two simultaneous messages.
 */
final class RepeatedEngineRequest extends CommandInterceptor {

    private static final int MAX_ATTEMPTS = 12;
    private static final String OVERTAKEN = "does not have a subscription to a message event";

    @Override
    public <T> T execute(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || Actor.current().isEmpty()) {
            return next.execute(command); // the owner of the transaction repeats it; a job is taken up again
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                if (attempt >= attemptsWorth(e) || !pause(attempt)) {
                    throw e;
                }
            }
        }
    }

    /**
     * A message that another one overtook between the engine's two looks, for whom to tell and for what it waits, is a lost race
     * as well; the engine has no type for it.
     */
    private static int attemptsWorth(RuntimeException failure) {
        return failure instanceof ProcessEngineException
                        && String.valueOf(failure.getMessage()).contains(OVERTAKEN)
                ? MAX_ATTEMPTS
                : LostRace.attemptsWorth(failure, MAX_ATTEMPTS);
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

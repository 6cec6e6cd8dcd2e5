package org.tocsin.platform.transaction;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Recognises failures that mean a lost race. The engine itself does not map deadlocks. */
public final class LostRace {

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    private static final String UNIQUE_VIOLATION = "23505";

    private LostRace() {}

    /** @return how many attempts in all such a failure deserves; 1 if a repeat can't help */
    public static int attemptsWorth(Throwable failure, int most) {
        for (Throwable e = failure; e != null; e = cause(e)) {
            if (e instanceof OptimisticLockingException
                    || e instanceof ConcurrencyFailureException
                    || e instanceof OptimisticLockException) {
                return most;
            }
            if (e instanceof SQLException sql && sql.getSQLState() != null) {
                if (STATES.contains(sql.getSQLState())) {
                    return most;
                }
                if (UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                    return 2; // a second attempt sees the row that was inserted first
                }
            }
        }
        return 1;
    }

    private static @Nullable Throwable cause(Throwable e) {
        var cause = e.getCause();
        return cause == e ? null : cause;
    }
}

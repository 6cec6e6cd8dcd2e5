package org.tocsin.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class LostRaceTest {

    private static final int MOST = 12;

    @Test
    void whatOnlyMeansThatSomebodyWasFirstIsTriedAgain() {
        assertThat(LostRace.attemptsWorth(new OptimisticLockingException("ENGINE-03005"), MOST))
                .isEqualTo(MOST);
        assertThat(LostRace.attemptsWorth(new CannotAcquireLockException("lock"), MOST))
                .isEqualTo(MOST);
        assertThat(LostRace.attemptsWorth(failed("40P01"), MOST))
                .as("deadlock, which the engine does not map")
                .isEqualTo(MOST);
        assertThat(LostRace.attemptsWorth(failed("40001"), MOST)).isEqualTo(MOST);
    }

    @Test
    void aUniqueViolationIsTriedOnceMoreToSeeTheRowThatWon() {
        assertThat(LostRace.attemptsWorth(failed("23505"), MOST)).isEqualTo(2);
    }

    @Test
    void anythingElseIsARealFailure() {
        assertThat(LostRace.attemptsWorth(failed("23503"), MOST)).isEqualTo(1);
        assertThat(LostRace.attemptsWorth(new IllegalStateException("bug"), MOST))
                .isEqualTo(1);
    }

    private static RuntimeException failed(String sqlState) {
        return new RuntimeException("wrapped", new SQLException("in the driver", sqlState));
    }
}

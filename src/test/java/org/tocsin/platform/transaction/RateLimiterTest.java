package org.tocsin.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.platform.transaction.RateLimit.perMinute;
import static org.tocsin.testkit.TestTime.seconds;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

@Scenario
class RateLimiterTest {

    private final RateLimiter limiter;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestTenant tenant;
    private final TestTime time;

    RateLimiterTest(
            RateLimiter limiter,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TestTenant tenant,
            TestTime time) {
        this.limiter = limiter;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.tenant = tenant;
        this.time = time;
    }

    @Test
    void aMinutesWorthIsTakenAtOnceAndThenComesBackOneByOne() {
        for (int i = 0; i < 5; i++) {
            assertThat(take("one", 5)).isEmpty();
        }
        assertThat(take("one", 5)).contains(seconds(12));
        assertThat(take("another", 5)).isEmpty();

        time.fastForward(seconds(9));
        assertThat(take("one", 5)).contains(seconds(3));

        time.fastForward(seconds(3));
        assertThat(take("one", 5)).isEmpty();
        assertThat(take("one", 5)).contains(seconds(12));
        assertThat(take("one", 10)).as("another limit, from now on").contains(seconds(6));
    }

    @Test
    void whatIsRolledBackIsThereAgain() {
        CurrentTenant.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(limiter.take("one", perMinute(1))).isEmpty();
                    assertThat(limiter.take("one", perMinute(1))).isNotEmpty();
                    status.setRollbackOnly();
                }));

        assertThat(take("one", 1)).isEmpty();
    }

    @Test
    void aBucketOfTheVersionBeforeIsFull() {
        CurrentTenant.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                            insert into send_allowance (tenant_id, bucket, tokens, refilled_at)
                            values (:tenant, 'one', 0.5, now())\
                            """).param("tenant", tenant.id()).update()));

        assertThat(take("one", 1)).isEmpty();
        assertThat(take("one", 1)).contains(Duration.ofMinutes(1));
    }

    private Optional<Duration> take(String bucket, int perMinute) {
        return CurrentTenant.call(tenant.id(), () -> limiter.takeAtOnce(bucket, perMinute(perMinute)));
    }
}

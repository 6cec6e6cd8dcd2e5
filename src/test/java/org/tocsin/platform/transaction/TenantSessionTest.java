package org.tocsin.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.testkit.Scenario;

/** PostgreSQL knows the tenant at each moment of a transaction, though it is set only when it changes. */
@Scenario
class TenantSessionTest {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction, another;

    TenantSessionTest(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void followsEachChangeWithinATransaction() {
        CurrentTenant.run(
                "a",
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(shown()).isEqualTo("a");
                    CurrentTenant.run("b", () -> assertThat(shown()).isEqualTo("b"));
                    assertThat(shown()).isEqualTo("a");
                    CurrentTenant.run("a", () -> assertThat(shown()).isEqualTo("a"));
                    CurrentTenant.acrossAll(() -> assertThat(shown()).isEqualTo(CurrentTenant.ALL));
                    assertThat(shown()).isEqualTo("a");
                }));
    }

    @Test
    void isOfEachTransactionItsOwn() {
        CurrentTenant.run(
                "a",
                () -> transaction.executeWithoutResult(status -> {
                    CurrentTenant.run(
                            "b",
                            () -> another.executeWithoutResult(
                                    inner -> assertThat(shown()).isEqualTo("b")));
                    assertThat(shown()).isEqualTo("a");
                    another.executeWithoutResult(inner -> assertThat(shown()).isEqualTo("a"));
                    CurrentTenant.run("b", () -> assertThat(shown()).isEqualTo("b"));
                }));
        CurrentTenant.run(
                "b",
                () -> transaction.executeWithoutResult(
                        status -> assertThat(shown()).isEqualTo("b")));
        transaction.executeWithoutResult(status -> assertThat(shown()).isNullOrEmpty());
    }

    private String shown() {
        return jdbc.queryForObject("select current_setting('app.tenant', true)", String.class);
    }
}

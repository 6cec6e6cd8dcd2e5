package org.tocsin.oncall.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.oncall.shift.AssignmentScenes;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Look-up and locking of rows by key, as in every repository, tested with rotations. */
@Scenario
class RowsByKeyTest {

    private final AssignmentScenes scenes;
    private final Given given;
    private final TestTenant tenant;
    private final RotationRepository rotations;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction, another;

    private UUID rotation = new UUID(0, 0);

    RowsByKeyTest(
            Rest rest,
            Given given,
            TestTenant tenant,
            RotationRepository rotations,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.scenes = new AssignmentScenes(rest);
        this.given = given;
        this.tenant = tenant;
        this.rotations = rotations;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @BeforeEach
    void oneRotation() {
        rotation = UUID.fromString(scenes.daily("Primary", List.of(given.person("ana"))));
    }

    @Test
    void aRowIsFoundForItsTenantOnly() {
        inTransaction(() -> {
            assertThat(rotations.findByIdAndTenantId(rotation, tenant.id())).isPresent();
            assertThat(rotations.findByIdAndTenantId(rotation, "default")).isEmpty();
            assertThat(rotations.lock(rotation, "default")).isEmpty();
            return null;
        });
        CurrentTenant.run(
                "default",
                () -> assertThat(rotations.findByIdAndTenantId(rotation, tenant.id()))
                        .as("as another tenant")
                        .isEmpty());
    }

    @Test
    void aChangeBetweenReadingAndLockingIsALostRace() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    rotations.findByIdAndTenantId(rotation, tenant.id());
                    another.executeWithoutResult(status -> jdbc.update(
                            "update oncall_rotation set description = 'x', version = version + 1 where id = ?",
                            rotation));
                    return rotations.lock(rotation, tenant.id());
                }))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void whoOnlyRefersToALockedRowDoesNotWait() {
        inTransaction(() -> {
            rotations.findByIdAndTenantId(rotation, tenant.id());
            rotations.lock(rotation, tenant.id());
            var referred = another.execute(status -> jdbc.queryForList(
                    "select id from oncall_rotation where id = ? for key share nowait", UUID.class, rotation));
            assertThat(referred).containsExactly(rotation);
            assertThatThrownBy(() -> another.execute(status -> jdbc.queryForList(
                            "select id from oncall_rotation where id = ? for no key update nowait",
                            UUID.class,
                            rotation)))
                    .hasMessageContaining("could not obtain lock");
            return null;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return CurrentTenant.call(tenant.id(), () -> transaction.execute(status -> work.get()));
    }
}

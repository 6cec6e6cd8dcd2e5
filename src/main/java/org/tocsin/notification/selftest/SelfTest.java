package org.tocsin.notification.selftest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One self-test and its report. */
@Entity
@Table(name = "self_test")
class SelfTest {

    enum Status {
        RUNNING,
        PASSED,
        FAILED
    }

    enum Result {
        PASSED,
        FAILED,
        /** There was nothing to test. */
        SKIPPED
    }

    /** @param latencyMs the other side's response time, if it was called */
    record Check(
            String name,
            Result result,
            String detail,
            @Nullable Long latencyMs) {}

    @Id
    private UUID id;

    private String tenantId;
    private String requestedBy;

    /** Recipient of the test messages; null if there is no administrator. */
    private @Nullable UUID personId;

    private boolean weekly;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RUNNING;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Check> checks = List.of();

    private Instant startedAt;

    private @Nullable Instant pageSentAt;

    private @Nullable Instant finishedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SelfTest() {}

    SelfTest(String tenantId, String requestedBy, @Nullable UUID personId, boolean weekly, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.requestedBy = requestedBy;
        this.personId = personId;
        this.weekly = weekly;
        this.startedAt = at;
    }

    /** Adds checks; a repeated step replaces those of the same name. */
    void note(List<Check> found) {
        var names = found.stream().map(Check::name).toList();
        checks = Stream.concat(checks.stream().filter(c -> !names.contains(c.name())), found.stream())
                .toList();
    }

    void pageSent(Instant at) {
        pageSentAt = at;
    }

    void finish(Instant at) {
        status = checks.stream().anyMatch(c -> c.result() == Result.FAILED) ? Status.FAILED : Status.PASSED;
        finishedAt = at;
    }

    String requestedBy() {
        return requestedBy;
    }

    boolean hasPassed() {
        return status == Status.PASSED;
    }

    SelfTestView view() {
        return new SelfTestView(id, status, requestedBy, weekly, checks, startedAt, finishedAt);
    }

    /** @return the failed checks, as one line */
    String failures() {
        return String.join(
                " ",
                checks.stream()
                        .filter(c -> c.result() == Result.FAILED)
                        .map(c -> c.name() + ": " + c.detail())
                        .toList());
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    boolean weekly() {
        return weekly;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant pageSentAt() {
        return pageSentAt;
    }
}

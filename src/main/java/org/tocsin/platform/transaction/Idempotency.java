package org.tocsin.platform.transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.net.Sha256;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.Problems;

/**
 * Remembers for a day which POST requests were carried out. The transaction that does the work records it, so a crash before the response
 * can't make a repeat do the work again.
 */
@Component
public class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24), STALE = Duration.ofMinutes(1);
    private static final ThreadLocal<String @Nullable []> MARK = new ThreadLocal<>();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Idempotency(JdbcTemplate jdbc, PlatformTransactionManager transactionManager, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    public sealed interface Claim {
        record Fresh() implements Claim {}

        record Replay(
                int status,
                @Nullable String contentType,
                @Nullable String location,
                String body) implements Claim {}

        record Refused(ProblemDetail problem) implements Claim {}
    }

    private record Row(
            String path,
            String bodyHash,
            String state,
            boolean carriedOut,
            OffsetDateTime createdAt,
            Claim.Replay answer) {}

    private static final RowMapper<Row> ROW = (r, n) -> new Row(
            r.getString("path"),
            r.getString("body_hash"),
            r.getString("state"),
            r.getBoolean("carried_out"),
            r.getObject("created_at", OffsetDateTime.class),
            new Claim.Replay(
                    r.getInt("status"),
                    r.getString("content_type"),
                    r.getString("location"),
                    r.getString("response") == null ? "" : r.getString("response")));

    public Claim claim(String principal, String key, String path, byte[] body) {
        var hash = Sha256.hex(body);
        var claim = transaction.execute(status -> {
            int inserted = jdbc.update("""
                insert into idempotency_record
                  (tenant_id, principal, key, method, path, body_hash, state, carried_out, created_at)
                values (?, ?, ?, 'POST', ?, ?, 'IN_FLIGHT', false, ?) on conflict do nothing\
                """, CurrentTenant.id(), principal, key, path, hash, now());
            return inserted == 1 ? new Claim.Fresh() : judge(principal, key, path, hash);
        });
        return Objects.requireNonNull(claim);
    }

    private Claim judge(String principal, String key, String path, String hash) {
        var row = jdbc.queryForObject(
                "select * from idempotency_record where tenant_id = ? and principal = ? and key = ? for update",
                ROW,
                CurrentTenant.id(),
                principal,
                key);
        if (row == null || !row.path().equals(path) || !row.bodyHash().equals(hash)) {
            return new Claim.Refused(Problems.invalid(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(new FieldError("Idempotency-Key", "conflict", "was used for another request"))));
        }
        if (row.state().equals("DONE")) {
            return row.answer();
        }
        if (row.carriedOut() || row.createdAt().isAfter(now().minus(STALE))) {
            return new Claim.Refused(Problems.of(
                    HttpStatus.CONFLICT,
                    "conflict",
                    row.carriedOut()
                            ? "The request with this Idempotency-Key was carried out, but its answer was lost; look"
                                    + " the result up."
                            : "The request with this Idempotency-Key is still under way."));
        }
        jdbc.update(
                "update idempotency_record set created_at = ? where tenant_id = ? and principal = ? and key = ?",
                now(),
                CurrentTenant.id(),
                principal,
                key);
        return new Claim.Fresh(); // the first attempt was lost before it did anything
    }

    /** Marks this thread's work as that of the request until the scope is closed. */
    public static AutoCloseableScope mark(String principal, String key) {
        MARK.set(new String[] {principal, key});
        return MARK::remove;
    }

    public interface AutoCloseableScope extends AutoCloseable {
        @Override
        void close();
    }

    /** Records the marked request as carried out. The caller runs it inside the transaction that does the work: both commit or neither. */
    void noteCarriedOut() {
        var mark = MARK.get();
        if (mark == null) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                jdbc.update(
                        "update idempotency_record set carried_out = true where tenant_id = ? and principal = ? and"
                                + " key = ?",
                        CurrentTenant.id(),
                        mark[0],
                        mark[1]);
            }
        });
    }

    public void done(
            String principal,
            String key,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            String body) {
        transaction.executeWithoutResult(
                s -> jdbc.update("""
                    update idempotency_record set state = 'DONE', status = ?, content_type = ?, location = ?, response = ?
                    where tenant_id = ? and principal = ? and key = ?\
                    """, status, contentType, location, body, CurrentTenant.id(), principal, key));
    }

    /** The request failed with a server error: nothing was done, and the same key may be used again. */
    public void forget(String principal, String key) {
        transaction.executeWithoutResult(s -> jdbc.update(
                "delete from idempotency_record where tenant_id = ? and principal = ? and key = ? and not carried_out",
                CurrentTenant.id(),
                principal,
                key));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void purge() {
        CurrentTenant.acrossAll(() -> transaction.execute(
                s -> jdbc.update("delete from idempotency_record where created_at < ?", now().minus(KEPT))));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.tocsin.oncall.swap;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.audit.Audited;
import org.tocsin.oncall.swap.SwapView.ExchangeView;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.transaction.TenantRow;

/** A shift swap. Each state change returns whether anything changed, or is refused. */
@Entity
@Table(name = "oncall_swap")
@Audited(
        value = "oncall_swap",
        ignore = {"createdAt", "processInstanceId"})
class ShiftSwap extends TenantRow {

    private UUID rotationId;
    private UUID requester;
    private Instant startTime;
    private Instant endTime;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> offeredTo;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> declinedBy = List.of();

    private String reason;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private SwapStatus status = SwapStatus.REQUESTED;

    private @Nullable UUID taker;
    private @Nullable Instant takenAt;
    private @Nullable Instant exchangeStart;
    private @Nullable Instant exchangeEnd;
    private @Nullable Boolean approvalNeeded;
    private @Nullable String approvalReason;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private String createdBy;
    private @Nullable String processInstanceId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ShiftSwap() {}

    /** @param expiresAt when it expires unless approved before */
    ShiftSwap(String tenantId, SwapDraft draft, UUID requester, Instant expiresAt, String createdBy, Instant now) {
        super(tenantId, now);
        this.rotationId = draft.rotation();
        this.requester = requester;
        this.startTime = draft.window().getStart();
        this.endTime = draft.window().getEnd();
        this.offeredTo = List.copyOf(draft.offeredTo());
        this.reason = draft.reason();
        this.expiresAt = expiresAt;
        this.createdBy = createdBy;
    }

    void runsAs(String instanceId) {
        processInstanceId = instanceId;
    }

    boolean take(UUID person, @Nullable Interval exchange, Instant now) {
        if ((status == SwapStatus.TAKEN || status == SwapStatus.APPROVED) && person.equals(taker)) {
            return false;
        }
        if (status == SwapStatus.TAKEN || status == SwapStatus.APPROVED) {
            throw new Conflict("Somebody else has taken this shift already.");
        }
        requireOpen("taken", now);
        status = SwapStatus.TAKEN;
        taker = person;
        takenAt = now;
        exchangeStart = exchange == null ? null : exchange.getStart();
        exchangeEnd = exchange == null ? null : exchange.getEnd();
        return true;
    }

    /** Stores the table's result. */
    void approvalIs(boolean needed, String because) {
        approvalNeeded = needed;
        approvalReason = because;
    }

    boolean approve(@Nullable String by, @Nullable String because, Instant now) {
        if (status == SwapStatus.APPROVED) {
            return false;
        }
        if (status == SwapStatus.REQUESTED) {
            throw new Conflict("Nobody has taken this shift yet, so there is nothing to approve.");
        }
        requireOpen("approved", now);
        settle(SwapStatus.APPROVED, by, because, now);
        return true;
    }

    boolean decline(@Nullable String by, @Nullable String because, Instant now) {
        if (status == SwapStatus.DECLINED) {
            return false;
        }
        requireOpen("declined", now);
        settle(SwapStatus.DECLINED, by, because, now);
        return true;
    }

    /** Records that one person declines. @param offered all who may take it; once all have declined, the swap is declined */
    boolean declineOffer(
            UUID person, Collection<UUID> offered, @Nullable String by, @Nullable String because, Instant now) {
        if (declinedBy.contains(person)) {
            return false;
        }
        requireOpen("declined", now);
        declinedBy = Stream.concat(declinedBy.stream(), Stream.of(person)).toList();
        if (declinedBy.containsAll(offered)) {
            settle(SwapStatus.DECLINED, by, because, now);
        }
        return true;
    }

    boolean withdraw(@Nullable String by, @Nullable String because, Instant now) {
        if (status == SwapStatus.WITHDRAWN) {
            return false;
        }
        if (!status.isOpen()) {
            throw new Conflict("A swap that is " + status + " can't be withdrawn.");
        }
        settle(SwapStatus.WITHDRAWN, by, because, now);
        return true;
    }

    /** Expires it, unless it was decided at the same moment. */
    void expire(Instant now) {
        if (status.isOpen()) {
            settle(SwapStatus.EXPIRED, null, null, now);
        }
    }

    private void requireOpen(String verb, Instant now) {
        if (!status.isOpen()) {
            throw new Conflict("A swap that is " + status + " can't be " + verb + ".");
        }
        if (!now.isBefore(expiresAt)) {
            throw new Conflict("It expired at " + expiresAt + ".");
        }
    }

    private void settle(SwapStatus how, @Nullable String by, @Nullable String because, Instant now) {
        status = how;
        decidedBy = by;
        decidedAt = now;
        decisionReason = because == null || because.isBlank() ? null : because.strip();
    }

    /** @return whether the shift has begun */
    boolean live(Instant now) {
        return !startTime.isAfter(now);
    }

    Interval window() {
        return Interval.of(startTime, endTime);
    }

    /** @return the shift that the taker gives in exchange; null if none */
    @Nullable
    Interval exchange() {
        return exchangeStart == null || exchangeEnd == null ? null : Interval.of(exchangeStart, exchangeEnd);
    }

    UUID rotationId() {
        return rotationId;
    }

    UUID requester() {
        return requester;
    }

    /** @return empty for everybody of the rotation */
    List<UUID> offeredTo() {
        return offeredTo;
    }

    String reason() {
        return reason;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    SwapStatus status() {
        return status;
    }

    @Nullable
    UUID taker() {
        return taker;
    }

    @Nullable
    String approvalReason() {
        return approvalReason;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    @Nullable
    String processInstanceId() {
        return processInstanceId;
    }

    SwapView view() {
        return new SwapView(
                id(),
                rotationId,
                requester,
                startTime,
                endTime,
                offeredTo,
                declinedBy,
                reason,
                expiresAt,
                status,
                taker,
                takenAt,
                exchangeStart == null || exchangeEnd == null ? null : new ExchangeView(exchangeStart, exchangeEnd),
                approvalNeeded,
                approvalReason,
                decidedBy,
                decidedAt,
                decisionReason,
                createdBy,
                createdAt());
    }
}

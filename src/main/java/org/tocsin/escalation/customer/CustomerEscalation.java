package org.tocsin.escalation.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.TenantRow;

/** A customer asked for more attention, and is due an update every so often until it is over. */
@Entity
@Table(name = "customer_escalation")
@Audited(
        value = "customer_escalation",
        ignore = {"createdAt", "processInstanceId"})
class CustomerEscalation extends TenantRow {

    /** One reminder is for the one who works on it; from the second on the lead hears of it as well. */
    private static final int TOLD_TO_LEAD = 2;

    private String subjectType;
    private String subjectId;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private String customer;
    private String reason;
    private @Nullable String contact;
    private @Nullable String requestedBy;
    private @Nullable Integer updateEveryMinutes;
    private @Nullable Instant updateDueAt;
    private @Nullable Instant updatedAt;
    private int missed;
    private @Nullable String processInstanceId;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected CustomerEscalation() {}

    CustomerEscalation(
            String tenantId,
            Subject subject,
            CustomerEscalationInput.Checked asked,
            @Nullable String requestedBy,
            Instant now) {
        super(tenantId, now);
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.kind = asked.kind();
        this.customer = asked.customer();
        this.reason = asked.reason();
        this.contact = asked.contact();
        this.requestedBy = requestedBy;
    }

    void promise(@Nullable Integer everyMinutes, Instant now) {
        updateEveryMinutes = everyMinutes;
        isDueAfter(now);
    }

    /** The customer has heard from us. @return whether an update was owed */
    boolean updated(Instant now) {
        if (endedAt != null || updateEveryMinutes == null) {
            return false;
        }
        updatedAt = now;
        missed = 0;
        isDueAfter(now);
        return true;
    }

    /** The customer has not. */
    void missed(Instant now) {
        missed++;
        isDueAfter(now);
    }

    private void isDueAfter(Instant now) {
        updateDueAt = updateEveryMinutes == null ? null : now.plus(Duration.ofMinutes(updateEveryMinutes));
    }

    /** @return whether it was news */
    boolean end(Instant now) {
        var news = endedAt == null;
        endedAt = news ? now : endedAt;
        updateDueAt = null;
        return news;
    }

    boolean leadHears() {
        return missed >= TOLD_TO_LEAD;
    }

    void runsAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** @return one line for people */
    String label() {
        return "Customer escalation by " + customer + " (" + kind.word() + ")";
    }

    String subjectId() {
        return subjectId;
    }

    CustomerKind kind() {
        return kind;
    }

    String customer() {
        return customer;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String contact() {
        return contact;
    }

    @Nullable
    String requestedBy() {
        return requestedBy;
    }

    @Nullable
    Integer updateEveryMinutes() {
        return updateEveryMinutes;
    }

    @Nullable
    Instant updateDueAt() {
        return updateDueAt;
    }

    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }

    int missed() {
        return missed;
    }

    @Nullable
    String processInstanceId() {
        return processInstanceId;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}

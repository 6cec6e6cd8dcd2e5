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

/** An escalation by a customer, who is due regular updates until it ends. */
@Entity
@Table(name = "customer_escalation")
@Audited(
        value = "customer_escalation",
        ignore = {"createdAt", "processInstanceId"})
class CustomerEscalation extends TenantRow {

    /** Number of missed updates in a row from which the team lead is told as well as the owner. */
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

    /** Records an update to the customer. @return whether an update was owed */
    boolean updated(Instant now) {
        if (endedAt != null || updateEveryMinutes == null) {
            return false;
        }
        updatedAt = now;
        missed = 0;
        isDueAfter(now);
        return true;
    }

    /** Records that an update is overdue. */
    void missed(Instant now) {
        missed++;
        isDueAfter(now);
    }

    private void isDueAfter(Instant now) {
        updateDueAt = updateEveryMinutes == null ? null : now.plus(Duration.ofMinutes(updateEveryMinutes));
    }

    /** @return whether it was still open */
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

    /** @return one line for display */
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

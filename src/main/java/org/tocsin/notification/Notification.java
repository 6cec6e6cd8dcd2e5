package org.tocsin.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Channel;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;
import org.tocsin.platform.Subject;

/** One page or notice: what it is about, who is to have it, and whether it still stands. */
@Entity
@Table(name = "notification")
class Notification {

    enum Status {
        OPEN,
        PREPARED,
        WITHDRAWN
    }

    @Id
    UUID id;

    String tenantId;

    @Enumerated(EnumType.STRING)
    TemplateType noticeType;

    String noticeKey;
    String reference;
    String subjectType;
    String subjectId;
    String subjectTitle;
    int level;
    int round;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> recipients;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> contacts;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> wantedChannels;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Channel> chosenChannels = List.of();

    @Nullable
    String reason;

    @Nullable
    String note;

    boolean canWait;

    /** As they were when the notice was asked for: later steps run in transactions that have no facts of their own. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, @Nullable Object> facts;

    @Enumerated(EnumType.STRING)
    Status status = Status.OPEN;

    @Nullable
    String processInstanceId;

    Instant createdAt;

    @Nullable
    Instant withdrawnAt;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Notification() {}

    Notification(String tenantId, Notice notice, Map<String, @Nullable Object> facts, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.noticeType = notice.type();
        this.noticeKey = notice.key();
        this.reference = notice.reference();
        this.subjectType = notice.subject().type();
        this.subjectId = notice.subject().id();
        this.subjectTitle = notice.subject().title();
        this.level = notice.level();
        this.round = notice.round();
        this.recipients = List.copyOf(notice.recipients());
        this.contacts = List.copyOf(notice.contacts());
        this.wantedChannels = List.copyOf(notice.channels());
        this.facts = facts;
        this.createdAt = at;
    }

    /** What leaves is called this. */
    Notification titled(String title) {
        subjectTitle = title;
        return this;
    }

    Subject subject() {
        return new Subject(subjectType, subjectId, subjectTitle);
    }

    /** One person is paged once for a subject, level and round, whichever policies ask; other notices stand for themselves. */
    String pageKey() {
        return noticeType == TemplateType.ESCALATION
                ? "page:" + subjectType + ":" + subjectId + ":" + level + ":" + round
                : noticeKey;
    }

    boolean isWithdrawn() {
        return status == Status.WITHDRAWN;
    }

    void startedAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    void prepared(List<Channel> channels, String reason, @Nullable String note) {
        status = Status.PREPARED;
        chosenChannels = channels;
        this.reason = reason;
        this.note = note;
    }

    /** Its reader's quiet hours may end first. */
    void mayWait() {
        canWait = true;
    }

    /** @return whether somebody named the channels: then each of them that can't be used is told in the log */
    boolean namesChannels() {
        return !wantedChannels.isEmpty();
    }

    /** P0 goes at once, whatever else would hold messages back. */
    boolean isMostUrgent() {
        return Objects.toString(facts.get("priority"), "").equals(Priority.P0.name())
                || facts.get("priority") == null
                        && Objects.toString(facts.get("severity"), "").equals(Severity.EMERGENCY.name());
    }

    void addNote(String more) {
        note = note == null ? more : note + " " + more;
    }

    void withdraw(Instant at) {
        if (status != Status.WITHDRAWN) {
            status = Status.WITHDRAWN;
            withdrawnAt = at;
        }
    }
}

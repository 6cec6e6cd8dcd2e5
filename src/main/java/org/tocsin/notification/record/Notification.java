package org.tocsin.notification.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.TenantRow;

/** One page or other notification: its subject, its recipients, and whether it has been withdrawn. */
@Entity
@Table(name = "notification")
public class Notification extends TenantRow {

    enum Status {
        OPEN,
        PREPARED,
        WITHDRAWN
    }

    @Enumerated(EnumType.STRING)
    private TemplateType noticeType;

    private String noticeKey;
    private String reference;
    private String subjectType;
    private String subjectId;
    private String subjectTitle;
    private int level;
    private int round;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> recipients;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> contacts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> wantedChannels;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Channel> chosenChannels = List.of();

    private @Nullable String reason;
    private @Nullable String note;

    private boolean canWait;

    /** The facts at the time of the request: later steps run in transactions that have none. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, @Nullable Object> facts;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private @Nullable String processInstanceId;

    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Notification() {}

    public Notification(
            String tenantId, NotificationRequest notification, Map<String, @Nullable Object> facts, Instant at) {
        super(tenantId, at);
        this.noticeType = notification.type();
        this.noticeKey = notification.key();
        this.reference = notification.reference();
        this.subjectType = notification.subject().type();
        this.subjectId = notification.subject().id();
        this.subjectTitle = notification.subject().title();
        this.level = notification.level();
        this.round = notification.round();
        this.recipients = List.copyOf(notification.recipients());
        this.contacts = List.copyOf(notification.contacts());
        this.wantedChannels = List.copyOf(notification.channels());
        this.facts = facts;
    }

    /** Sets the title for outgoing messages. */
    public Notification titled(String title) {
        subjectTitle = title;
        return this;
    }

    public Subject subject() {
        return new Subject(subjectType, subjectId, subjectTitle);
    }

    /** One person is paged once for a subject, level and round, whichever policies ask; other notifications are independent. */
    String pageKey() {
        return noticeType == TemplateType.ESCALATION
                ? "page:" + subjectType + ":" + subjectId + ":" + level + ":" + round
                : noticeKey;
    }

    public boolean isWithdrawn() {
        return status == Status.WITHDRAWN;
    }

    public void startedAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    public void prepared(List<Channel> channels, String reason, @Nullable String note) {
        status = Status.PREPARED;
        chosenChannels = channels;
        this.reason = reason;
        this.note = note;
    }

    /** It may wait for the end of its reader's quiet hours. */
    public void mayWait() {
        canWait = true;
    }

    /** @return whether the policy named the channels: then unusable ones are logged */
    public boolean namesChannels() {
        return !wantedChannels.isEmpty();
    }

    /** P0 is never held back. */
    public boolean isMostUrgent() {
        return Objects.toString(facts.get("priority"), "").equals(Priority.P0.name())
                || facts.get("priority") == null
                        && Objects.toString(facts.get("severity"), "").equals(Severity.EMERGENCY.name());
    }

    public void addNote(String more) {
        note = note == null ? more : note + " " + more;
    }

    public void withdraw(Instant at) {
        if (status != Status.WITHDRAWN) {
            status = Status.WITHDRAWN;
            withdrawnAt = at;
        }
    }

    public TemplateType type() {
        return noticeType;
    }

    String noticeKey() {
        return noticeKey;
    }

    public String reference() {
        return reference;
    }

    public int level() {
        return level;
    }

    int round() {
        return round;
    }

    public List<String> recipients() {
        return recipients;
    }

    public List<String> contacts() {
        return contacts;
    }

    public List<String> wantedChannels() {
        return wantedChannels;
    }

    public List<Channel> chosenChannels() {
        return chosenChannels;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String note() {
        return note;
    }

    public boolean canWait() {
        return canWait;
    }

    @Nullable
    public Object fact(String name) {
        return facts.get(name);
    }

    public Map<String, @Nullable Object> facts() {
        return facts;
    }

    Status status() {
        return status;
    }
}

package org.tocsin.notification.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.TenantRow;

/** A notification in one person's inbox. */
@Entity
@Table(name = "inbox_message")
public class InboxMessage extends TenantRow {

    private UUID notificationId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private TemplateType noticeType;

    private String subjectType;
    private String subjectId;
    private String title;
    private String body;
    private String link;

    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected InboxMessage() {}

    InboxMessage(Notification notification, Person to, MessageBody words, String link, Instant at) {
        super(notification.tenantId(), at);
        this.notificationId = notification.id();
        this.personId = to.id();
        this.noticeType = notification.type();
        this.subjectType = notification.subject().type();
        this.subjectId = notification.subject().id();
        this.title = words.title();
        this.body = words.text();
        this.link = link;
    }

    InboxView view() {
        return new InboxView(id(), noticeType, subjectType, subjectId, title, body, link, createdAt(), readAt);
    }

    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }
}

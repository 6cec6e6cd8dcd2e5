package org.tocsin.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Person;

/** A notice in one person's inbox. */
@Entity
@Table(name = "inbox_message")
class InboxMessage {

    @Id
    UUID id;

    String tenantId;
    UUID notificationId;
    UUID personId;

    @Enumerated(EnumType.STRING)
    TemplateType noticeType;

    String subjectType;
    String subjectId;
    String title;
    String body;
    String link;
    Instant createdAt;

    @Nullable
    Instant readAt;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected InboxMessage() {}

    InboxMessage(Notification notification, Person to, Wording.Text words, String link, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = notification.tenantId;
        this.notificationId = notification.id;
        this.personId = to.id();
        this.noticeType = notification.noticeType;
        this.subjectType = notification.subjectType;
        this.subjectId = notification.subjectId;
        this.title = words.title();
        this.body = words.body();
        this.link = link;
        this.createdAt = at;
    }

    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }
}

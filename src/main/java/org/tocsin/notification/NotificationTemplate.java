package org.tocsin.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.Channel;

/** The words of one type of notification on one channel (seed 000). One of them may be the default of its type and channel. */
@Entity
@Table(name = "notification_template")
@Audited("notification_template")
class NotificationTemplate {

    @Id
    private UUID id;

    private String tenantId;
    private String name;

    @Enumerated(EnumType.STRING)
    private TemplateType templateType;

    @Enumerated(EnumType.STRING)
    private Channel channelType;

    private String subjectTemplate;
    private String bodyTemplate;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> variables;

    /** Empty for everybody who reads no other. */
    private String locale;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "is_default")
    private boolean standard;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected NotificationTemplate() {}

    NotificationTemplate(String tenantId, TemplateDraft draft, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.createdAt = at;
        describe(draft, at);
    }

    final void describe(TemplateDraft draft, Instant at) {
        this.name = draft.name();
        this.templateType = draft.type();
        this.channelType = draft.channel();
        this.subjectTemplate = draft.subject();
        this.bodyTemplate = draft.body();
        this.variables = draft.variables();
        this.locale = draft.locale();
        this.active = draft.active();
        this.standard = draft.standard();
        this.updatedAt = at;
    }

    int version() {
        return version == null ? 0 : version;
    }

    void noLongerDefault(Instant at) {
        standard = false;
        updatedAt = at;
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    String name() {
        return name;
    }

    TemplateType templateType() {
        return templateType;
    }

    Channel channelType() {
        return channelType;
    }

    String subjectTemplate() {
        return subjectTemplate;
    }

    String bodyTemplate() {
        return bodyTemplate;
    }

    List<String> variables() {
        return variables;
    }

    String locale() {
        return locale;
    }

    boolean active() {
        return active;
    }

    boolean standard() {
        return standard;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

package org.tocsin.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.audit.Audited;
import org.tocsin.platform.Channel;
import org.tocsin.platform.TenantRow;

/** The words of one type of notification on one channel (seed 000). One of them may be the default of its type and channel. */
@Entity
@Table(name = "notification_template")
@Audited("notification_template")
class NotificationTemplate extends TenantRow {

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

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected NotificationTemplate() {}

    NotificationTemplate(String tenantId, TemplateDraft draft, Instant at) {
        super(tenantId, at);
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

    void noLongerDefault(Instant at) {
        standard = false;
        updatedAt = at;
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

    Instant updatedAt() {
        return updatedAt;
    }
}

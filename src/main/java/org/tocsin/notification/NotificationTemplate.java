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

/** The words of one type of notice on one channel (seed 000). One of them may be the default of its type and channel. */
@Entity
@Table(name = "notification_template")
@Audited("notification_template")
class NotificationTemplate {

    @Id
    UUID id;

    String tenantId;
    String name;

    @Enumerated(EnumType.STRING)
    TemplateType templateType;

    @Enumerated(EnumType.STRING)
    Channel channelType;

    String subjectTemplate;
    String bodyTemplate;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> variables;

    /** Empty for everybody who reads no other. */
    String locale;

    @Column(name = "is_active")
    boolean active;

    @Column(name = "is_default")
    boolean standard;

    Instant createdAt;
    Instant updatedAt;

    @Version
    @Nullable
    Integer version;

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
}

package org.tocsin.notification.words;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.audit.Audited;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.TenantRow;

/** A template for one type of notification on one channel. One of them may be the default of its type and channel. */
@Entity
@Table(name = "notification_template")
@Audited("notification_template")
public class NotificationTemplate extends TenantRow {

    private String name;

    @Enumerated(EnumType.STRING)
    private TemplateType templateType;

    @Enumerated(EnumType.STRING)
    private Channel channelType;

    private String subjectTemplate;
    private String bodyTemplate;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> variables;

    /** Empty for the fallback of all languages. */
    private String locale;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "is_default")
    private boolean standard;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected NotificationTemplate() {}

    public NotificationTemplate(String tenantId, TemplateDraft draft, Instant at) {
        super(tenantId, at);
        describe(draft, at);
    }

    public final void describe(TemplateDraft draft, Instant at) {
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

    public TemplateView view() {
        return new TemplateView(
                id(),
                name,
                templateType,
                channelType,
                subjectTemplate,
                bodyTemplate,
                variables,
                locale,
                active,
                standard,
                createdAt(),
                updatedAt);
    }

    /** @throws RuntimeException if it can't be rendered with these values */
    MessageBody render(Map<String, String> values) {
        return new MessageBody(
                new TemplateText(subjectTemplate).render(values), new TemplateText(bodyTemplate).render(values));
    }

    public void noLongerDefault(Instant at) {
        standard = false;
        updatedAt = at;
    }

    public String name() {
        return name;
    }

    public TemplateType templateType() {
        return templateType;
    }

    public Channel channelType() {
        return channelType;
    }

    String locale() {
        return locale;
    }
}

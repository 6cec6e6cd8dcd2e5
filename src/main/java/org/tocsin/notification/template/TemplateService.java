package org.tocsin.notification.template;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.words.NotificationTemplate;
import org.tocsin.notification.words.TemplateDraft;
import org.tocsin.notification.words.TemplateRepository;
import org.tocsin.notification.words.TemplateView;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.Specifications;
import org.tocsin.platform.web.ETags;

/** Manages notification templates. */
@Service
class TemplateService {

    /** Each null means any. */
    record Filter(
            @Nullable TemplateType type,
            @Nullable Channel channel,
            @Nullable Boolean active) {}

    private final TemplateRepository templates;
    private final Clock clock;

    TemplateService(TemplateRepository templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<TemplateView> find(Filter filter, Pageable page) {
        return templates
                .findAll(
                        Specifications.ofTenant(
                                Specifications.is("templateType", filter.type()),
                                Specifications.is("channelType", filter.channel()),
                                Specifications.is("active", filter.active())),
                        page)
                .map(NotificationTemplate::view);
    }

    @Transactional(readOnly = true)
    public NotificationTemplate get(UUID id) {
        return templates.get("notification template", id);
    }

    /** A new default replaces the previous one. */
    @Command
    public NotificationTemplate create(TemplateRequest request) {
        var draft = request.checked();
        var tenantId = CurrentTenant.id();
        refuseTaken(draft.name(), tenantId);
        var now = clock.instant();
        makeRoom(draft, null, now);
        return templates.saveAndFlush(new NotificationTemplate(tenantId, draft, now));
    }

    /** @param change from the locked template to the new one */
    @Command
    public NotificationTemplate change(UUID id, @Nullable String ifMatch, UnaryOperator<TemplateRequest> change) {
        var template = lock(id);
        ETags.require(ifMatch, template.version());
        var draft = change.apply(TemplateRequest.of(template.view())).checked();
        if (!draft.name().equals(template.name())) {
            refuseTaken(draft.name(), template.tenantId());
        }
        var now = clock.instant();
        makeRoom(draft, template.id(), now);
        template.describe(draft, now);
        return templates.saveAndFlush(template);
    }

    /** Its notifications use the next matching template, else plain words. */
    @Command
    public void delete(UUID id, @Nullable String ifMatch) {
        var template = lock(id);
        ETags.require(ifMatch, template.version());
        templates.delete(template);
    }

    private void refuseTaken(String name, String tenantId) {
        if (templates.existsByTenantIdAndName(tenantId, name)) {
            throw new InvalidInput("name", "conflict", "is the name of another template");
        }
    }

    private void makeRoom(TemplateDraft draft, @Nullable UUID own, Instant now) {
        if (!draft.standard()) {
            return;
        }
        templates
                .findByTenantIdAndTemplateTypeAndChannelTypeAndLocaleAndStandardIsTrue(
                        CurrentTenant.id(), draft.type(), draft.channel(), draft.locale())
                .filter(before -> !before.id().equals(own))
                .ifPresent(before -> {
                    before.noLongerDefault(now);
                    templates.flush(); // so that two defaults never exist, even within a transaction
                });
    }

    private NotificationTemplate lock(UUID id) {
        return templates.getLocked("notification template", id);
    }
}

package org.tocsin.notification;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.Channel;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.InvalidInput;
import org.tocsin.platform.NotFound;

/** The words of notices, as people edit them. */
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
                        where("tenantId", CurrentTenant.id())
                                .and(where("templateType", filter.type()))
                                .and(where("channelType", filter.channel()))
                                .and(where("active", filter.active())),
                        page)
                .map(TemplateView::of);
    }

    @Transactional(readOnly = true)
    public TemplateView get(UUID id) {
        return templates
                .findByIdAndTenantId(id, CurrentTenant.id())
                .map(TemplateView::of)
                .orElseThrow(() -> new NotFound("notification template", id));
    }

    /** A new default takes the place of the one before. */
    @Command
    public TemplateView create(TemplateRequest request) {
        var draft = request.checked();
        var tenantId = CurrentTenant.id();
        if (templates.existsByTenantIdAndName(tenantId, draft.name())) {
            throw new InvalidInput("name", "conflict", "is the name of another template");
        }
        var now = clock.instant();
        if (draft.standard()) {
            templates
                    .findByTenantIdAndTemplateTypeAndChannelTypeAndStandardIsTrue(
                            tenantId, draft.type(), draft.channel())
                    .ifPresent(before -> {
                        before.noLongerDefault(now);
                        templates.flush(); // there is never more than one, not even within the transaction
                    });
        }
        return TemplateView.of(templates.save(new NotificationTemplate(tenantId, draft, now)));
    }

    private static Specification<NotificationTemplate> where(String field, @Nullable Object value) {
        return (row, query, is) -> value == null ? is.conjunction() : is.equal(row.get(field), value);
    }
}

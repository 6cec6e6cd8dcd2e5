package org.tocsin.tenancy;

import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Reads and changes the message rules of tenants. */
@Service
public class MessageRulesService {

    private static final Logger log = LoggerFactory.getLogger(MessageRulesService.class);

    private final MessageRulesRepository rows;
    private final TenantRepository tenants;

    MessageRulesService(MessageRulesRepository rows, TenantRepository tenants) {
        this.rows = rows;
        this.tenants = tenants;
    }

    /** @return the rules of the current tenant */
    @Transactional(readOnly = true)
    public MessageRules current() {
        var id = CurrentTenant.id();
        var plan = tenants.findById(id)
                .orElseThrow(() -> new NotFound("tenant", id))
                .plan();
        return row(id).rules(plan);
    }

    @EventListener
    @Order(5)
    void on(TenantOpened opened) {
        if (rows.findById(opened.tenantId()).isEmpty()) {
            rows.saveAndFlush(new MessageRulesRow(opened.tenantId()));
        }
    }

    @Transactional(readOnly = true)
    MessageRulesView get(String tenantId) {
        return CurrentTenant.call(TenantService.visible(tenantId), this::view);
    }

    @Command
    MessageRulesView change(String tenantId, UnaryOperator<MessageRulesInput> change) {
        return CurrentTenant.call(TenantService.visible(tenantId), () -> {
            var row = row(tenantId);
            row.describe(change.apply(row.input()).checked());
            rows.saveAndFlush(row);
            log.info("The message rules of tenant {} were changed", tenantId);
            return view();
        });
    }

    private MessageRulesView view() {
        return MessageRulesView.of(current(), row(CurrentTenant.id()).input().allowedChannels() == null);
    }

    private MessageRulesRow row(String tenantId) {
        return rows.findById(tenantId).orElseThrow(() -> new NotFound("tenant", tenantId));
    }
}

package org.tocsin.sla.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.tocsin.tenancy.Plan;

/** A plan template as the API shows it. */
record PlanTemplateView(
        Plan name,
        @JsonUnwrapped PlanFiguresView figures,
        BigDecimal penaltyPerHour,
        String currency,
        List<String> complianceFlags,
        List<String> allowedChannels,
        boolean dataSovereignty,
        boolean auditLogging,
        String notes) {

    static PlanTemplateView of(Plan template) {
        var terms = PlanTerms.of(template);
        return new PlanTemplateView(
                template,
                PlanFiguresView.of(terms.figures()),
                terms.penaltyPerHour(),
                terms.currency(),
                terms.complianceFlags(),
                terms.allowedChannels(),
                terms.dataSovereignty(),
                terms.auditLogging(),
                switch (template) {
                    case STANDARD -> "Default for most tenants";
                    case PREMIUM -> "Faster response commitments";
                    case ENTERPRISE -> "Aggressive targets, highest penalties";
                    case GOVERNMENT -> "FedRAMP compliance flags, data sovereignty, audit logging";
                });
    }
}

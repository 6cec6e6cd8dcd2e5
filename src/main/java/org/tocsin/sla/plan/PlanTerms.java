package org.tocsin.sla.plan;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.platform.subject.Channel;
import org.tocsin.sla.catalogue.PlanSlot;
import org.tocsin.tenancy.Plan;

/**
 * The terms of a plan: those of its template, with the tenant's overrides.
 *
 * @param allowedChannels the channels for outgoing data, empty for all
 */
record PlanTerms(
        PlanFigures figures,
        BigDecimal penaltyPerHour,
        String currency,
        List<String> complianceFlags,
        List<String> allowedChannels,
        boolean auditLogging) {

    /** Government data stays on servers that the tenant names; no third party relays it. */
    private static final List<String> OWN_SERVERS =
            List.of(Channel.EMAIL.name(), Channel.WEBHOOK.name(), Channel.WEBSOCKET.name());

    /** @return the terms of one of the four templates */
    static PlanTerms of(Plan template) {
        return switch (template) {
            case STANDARD -> plain(50, PlanFigures.of(30, 8 * 60, 60, 16 * 60, 480, 48 * 60, 960, 144 * 60));
            case PREMIUM -> plain(100, PlanFigures.defaults());
            case ENTERPRISE -> plain(250, PlanFigures.of(5, 60, 10, 2 * 60, 60, 6 * 60, 180, 18 * 60));
            case GOVERNMENT ->
                new PlanTerms(
                        PlanFigures.of(10, 2 * 60, 20, 4 * 60, 120, 12 * 60, 300, 36 * 60),
                        BigDecimal.valueOf(200),
                        "USD",
                        List.of("FedRAMP"),
                        OWN_SERVERS,
                        true);
        };
    }

    private static PlanTerms plain(int penalty, PlanFigures figures) {
        return new PlanTerms(figures, BigDecimal.valueOf(penalty), "USD", List.of(), List.of(), false);
    }

    /** @param overrides as {@link PlanInput} checked them */
    PlanTerms with(Map<String, Object> overrides) {
        var minutes = new EnumMap<PlanSlot, Integer>(PlanSlot.class);
        overrides.forEach((key, value) ->
                PlanSlot.ofField(key).ifPresent(slot -> minutes.put(slot, slot.minutes(number(value)))));
        var warning = number(overrides.getOrDefault(PlanInput.WARNING, figures.warning()));
        return new PlanTerms(
                figures.with(minutes).warningAt(warning.doubleValue()),
                number(overrides.getOrDefault(PlanInput.PENALTY, penaltyPerHour)),
                overrides.getOrDefault(PlanInput.CURRENCY, currency).toString(),
                texts(overrides.getOrDefault(PlanInput.COMPLIANCE, complianceFlags)),
                texts(overrides.getOrDefault(PlanInput.CHANNELS, allowedChannels)),
                auditLogging);
    }

    boolean dataSovereignty() {
        return !allowedChannels.isEmpty();
    }

    static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }
}

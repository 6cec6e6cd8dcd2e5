package org.tocsin.sla.definition;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.calendar.CalendarDeletion;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.catalogue.SlaDefinitionRepository;
import org.tocsin.sla.instance.SlaInstanceRepository;

/** Objects to the deletion of a calendar in which SLAs count. */
@Component
class CalendarUse {

    private final SlaDefinitionRepository definitions;
    private final SlaInstanceRepository instances;

    CalendarUse(SlaDefinitionRepository definitions, SlaInstanceRepository instances) {
        this.definitions = definitions;
        this.instances = instances;
    }

    @EventListener
    void on(CalendarDeletion deletion) {
        var tenant = CurrentTenant.id();
        var promising = definitions.countByTenantIdAndBusinessHours(tenant, deletion.businessHours());
        if (promising > 0) {
            deletion.object(
                    promising + (promising == 1 ? " SLA definition counts in it" : " SLA definitions count in it"));
        }
        var running = instances.countOpenIn(tenant, deletion.businessHours());
        if (running > 0) {
            deletion.object(running + (running == 1 ? " running SLA counts in it" : " running SLAs count in it"));
        }
    }
}

package org.tocsin.sla.retarget;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates that update running SLAs after an edit, one chunk at a time. */
@Configuration(proxyBeanMethods = false)
class SlaRetargetingDelegate {

    private final SlaRetargeting retargeting;

    SlaRetargetingDelegate(SlaRetargeting retargeting) {
        this.retargeting = retargeting;
    }

    /** "Reapply definition": updates the running SLAs of an edited definition. */
    @Bean
    JavaDelegate reapplyDefinitionDelegate() {
        return execution -> {
            var definition = DefinitionReapplicationProcess.definitionId(execution);
            var cursor = DefinitionReapplicationProcess.cursor(execution);
            DefinitionReapplicationProcess.proceed(execution, retargeting.definitionReapplied(definition, cursor));
        };
    }

    /** "Retarget SLA instances": updates the running SLAs that count in an edited calendar. */
    @Bean
    JavaDelegate retargetSlaInstancesDelegate() {
        return execution -> {
            var calendar = (String) execution.getVariable("businessHours");
            var defaultMoved = Boolean.TRUE.equals(execution.getVariable("defaultMoved"));
            var chunk = retargeting.calendarChanged(
                    calendar == null ? null : UUID.fromString(calendar),
                    defaultMoved,
                    DefinitionReapplicationProcess.cursor(execution));
            DefinitionReapplicationProcess.proceed(execution, chunk);
        };
    }
}

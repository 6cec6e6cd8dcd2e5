package org.tocsin.calendar.hours;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;

/** The process door of processes/calendar-change.bpmn. It starts in the transaction that changes the calendar. */
@Component
class CalendarChangeProcess {

    static final String KEY = "CalendarChange";
    static final String BUSINESS_HOURS = "businessHours", DEFAULT_MOVED = "defaultMoved";
    private static final String URGENCY = "urgency";

    private final RuntimeService runtime;

    CalendarChangeProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Recalculates the SLAs that count in this calendar. */
    void edited(UUID id, String name) {
        start(id, name, BUSINESS_HOURS, id.toString());
    }

    /** Recalculates the SLAs that count in the default calendar: it is another one now, or its hours changed. */
    void defaultMoved(UUID id, String name) {
        start(id, name, DEFAULT_MOVED, true);
    }

    private void start(UUID id, String name, String variable, Object value) {
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(id.toString())
                .setVariable(Subject.VARIABLE, new Subject("CALENDAR", id.toString(), name).label())
                .setVariable(URGENCY, Priority.P3.urgency())
                .setVariable(variable, value)
                .execute();
    }
}

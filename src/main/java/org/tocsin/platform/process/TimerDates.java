package org.tocsin.platform.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Moves the timers of many waiting process instances in one engine command, which writes its changes in batches; single calls of {@code
 * setJobDuedate} would flush each.
 */
@Component
public class TimerDates {

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final RuntimeService runtime;

    TimerDates(ProcessEngineConfigurationImpl engine, ManagementService management, RuntimeService runtime) {
        this.engine = engine;
        this.management = management;
        this.runtime = runtime;
    }

    /** @return the instant as the engine stores it; otherwise a timer could fire before its own due time */
    public static Instant toMillis(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * @param timers    the new date of each timer event by its id
     * @param variables the dates that set the timers when the instance reaches them again
     */
    public record Moved(String processInstanceId, Map<String, Date> timers, Map<String, Date> variables) {}

    public void move(Collection<Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        var byInstance = moved.stream().collect(Collectors.toMap(Moved::processInstanceId, Function.identity()));
        engine.getCommandExecutorTxRequired().execute(context -> {
            moveJobs(byInstance);
            moveVariables(byInstance);
            return null;
        });
    }

    private void moveJobs(Map<String, Moved> byInstance) {
        var jobs = management
                .createJobQuery()
                .processInstanceIds(byInstance.keySet())
                .timers()
                .list();
        for (var job : jobs) {
            var moved = byInstance.get(job.getProcessInstanceId());
            if (moved != null && job instanceof JobEntity timer) {
                var date = moved.timers().get(timer.getActivityId());
                if (date != null) {
                    timer.setDuedate(date);
                }
            }
        }
    }

    private void moveVariables(Map<String, Moved> byInstance) {
        var names = byInstance.values().stream()
                .flatMap(moved -> moved.variables().keySet().stream())
                .distinct()
                .toArray(String[]::new);
        var variables = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(byInstance.keySet().toArray(String[]::new))
                .variableNameIn(names)
                .list();
        for (var variable : variables) {
            var moved = byInstance.get(variable.getProcessInstanceId());
            var date = moved == null ? null : moved.variables().get(variable.getName());
            if (date != null && variable instanceof VariableInstanceEntity stored) {
                stored.setValue(Variables.dateValue(date));
            }
        }
    }
}

package org.tocsin.sla.instance;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.problem.InvalidInput;

/** "Apply SLA change": applies the change of the message to the SLA; a repeated change has no effect. */
@Component
class ApplySlaChangeDelegate implements JavaDelegate {

    private final SlaService sla;

    ApplySlaChangeDelegate(SlaService sla) {
        this.sla = sla;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var word = execution.getVariable(SlaInstanceProcess.CHANGE);
        var change = Arrays.stream(SlaChange.values())
                .filter(c -> word(c).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        SlaInstanceProcess.CHANGE,
                        word == null ? "required" : "unknown_value",
                        "must be one of "
                                + Arrays.stream(SlaChange.values())
                                        .map(ApplySlaChangeDelegate::word)
                                        .collect(Collectors.joining(", "))));
        execution.removeVariable(SlaInstanceProcess.CHANGE);
        var instance = sla.apply(SlaInstanceProcess.instanceId(execution), change);
        SlaInstanceProcess.follow(execution, instance);
    }

    private static String word(SlaChange change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}

package org.tocsin.sla.instance;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Register SLA instance": finds the SLA that the process was started for, or creates one from the caller's variables. */
@Component
class RegisterSlaInstanceDelegate implements JavaDelegate {

    private final SlaService sla;
    private final SlaRequests requests;

    RegisterSlaInstanceDelegate(SlaService sla, SlaRequests requests) {
        this.sla = sla;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var instance = uuid(key).flatMap(sla::waiting).orElseGet(() -> {
            var request = requests.read(execution.getVariables(), key);
            execution.removeVariables(SlaRequests.VARIABLES);
            return sla.open(request, key);
        });
        instance.runIn(execution.getProcessInstanceId());
        execution.setProcessBusinessKey(instance.id().toString());
        SlaInstanceProcess.show(execution, instance);
        SlaInstanceProcess.follow(execution, instance);
    }

    private static Optional<UUID> uuid(@Nullable String key) {
        try {
            return Optional.ofNullable(key).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a key of the caller
        }
    }
}

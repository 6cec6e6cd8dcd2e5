package org.tocsin.sla;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Reapply SLAs": the decision table was asked again about a subject that changed; its promises follow the answer. */
@Component
class ReapplySlasDelegate implements JavaDelegate {

    private final SlaCatalogue catalogue;
    private final SubjectPromises subject;

    ReapplySlasDelegate(SlaCatalogue catalogue, SubjectPromises subject) {
        this.catalogue = catalogue;
        this.subject = subject;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void execute(DelegateExecution execution) {
        var answers = (List<Map<String, Object>>) execution.getVariable(Facts.ANSWERS);
        var promises = catalogue.promises(Objects.requireNonNullElse(answers, List.of()));
        subject.reapply(promises, Facts.of(execution));
    }
}

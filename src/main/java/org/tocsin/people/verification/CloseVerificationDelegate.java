package org.tocsin.people.verification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close verification": the code expired or could not be delivered. */
@Component
class CloseVerificationDelegate implements JavaDelegate {

    private final ContactVerificationService verifications;

    CloseVerificationDelegate(ContactVerificationService verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var verified = verifications.close(ContactVerificationProcess.id(execution));
        ContactVerificationProcess.goOn(execution, verified);
    }
}

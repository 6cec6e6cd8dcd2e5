package org.tocsin.people.verification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Check confirmation": reads our record, since anybody could send the message. */
@Component
class CheckConfirmationDelegate implements JavaDelegate {

    private final ContactVerificationService verifications;

    CheckConfirmationDelegate(ContactVerificationService verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var verified = verifications.isVerified(ContactVerificationProcess.id(execution));
        ContactVerificationProcess.goOn(execution, verified);
    }
}

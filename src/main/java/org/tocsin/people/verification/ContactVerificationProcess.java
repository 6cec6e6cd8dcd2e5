package org.tocsin.people.verification;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** The process door of processes/contact-verification.bpmn. */
@Component
class ContactVerificationProcess {

    static final String KEY = "ContactVerification";
    private static final String CONFIRMED = "contact.confirmed";
    private static final String EXPIRES_AT = "expiresAt", URGENCY = "urgency", VERIFIED = "verified";

    private final RuntimeService runtime;

    ContactVerificationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(ContactVerification verification, String username) {
        var about =
                new Subject("CONTACT", verification.contactId().toString(), verification.channel() + " of " + username);
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(verification.id().toString())
                .setVariable(Subject.VARIABLE, about.label())
                .setVariable(URGENCY, Priority.P2.urgency())
                .setVariable(EXPIRES_AT, Date.from(verification.expiresAt()))
                .execute();
    }

    /** An instance whose send task is still open does not wait for the message yet; it reads the confirmation later. */
    void confirmed(ContactVerification verification) {
        runtime.createMessageCorrelation(CONFIRMED)
                .processInstanceBusinessKey(verification.id().toString())
                .tenantId(CurrentTenant.id())
                .correlateAllWithResult();
    }

    /** @return the verification of a process instance: its business key */
    static UUID id(DelegateExecution execution) {
        return Uuids.businessKey(execution, "a verification");
    }

    static void goOn(DelegateExecution execution, boolean verified) {
        Facts.pass(execution, VERIFIED, verified);
    }
}

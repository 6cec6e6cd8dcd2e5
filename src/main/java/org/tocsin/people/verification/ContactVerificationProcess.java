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

/** Starts and steers processes/contact-verification.bpmn; nobody else in this module talks to the engine. */
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

    /** Nobody waiting is a normal outcome: the worker has yet to hear that the message is out, and its process sees it later. */
    void confirmed(ContactVerification verification) {
        runtime.createMessageCorrelation(CONFIRMED)
                .processInstanceBusinessKey(verification.id().toString())
                .tenantId(CurrentTenant.id())
                .correlateAllWithResult();
    }

    /** @return the verification a process instance is about: its business key */
    static UUID id(DelegateExecution execution) {
        return Uuids.businessKey(execution, "a verification");
    }

    static void goOn(DelegateExecution execution, boolean verified) {
        Facts.pass(execution, VERIFIED, verified);
    }
}

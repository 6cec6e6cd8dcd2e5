package org.tocsin.escalation.instance;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.subject.AnswerTargetDirectory;
import org.tocsin.platform.transaction.CurrentTenant;

/** Looks up an escalation as the target of a response action. */
@Component
class EscalationAnswerTargets implements AnswerTargetDirectory {

    private final EscalationRepository escalations;

    EscalationAnswerTargets(EscalationRepository escalations) {
        this.escalations = escalations;
    }

    @Override
    public Kind kind() {
        return Kind.ESCALATION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AnswerTarget> find(String id) {
        try {
            return escalations.position(UUID.fromString(id), CurrentTenant.id()).map(EscalationPosition::target);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no escalation id
        }
    }
}

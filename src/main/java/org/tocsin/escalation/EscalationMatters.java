package org.tocsin.escalation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.MatterDirectory;

/** Where an escalation stands, for those who carry people's answers. */
@Component
class EscalationMatters implements MatterDirectory {

    private final EscalationRepository escalations;

    EscalationMatters(EscalationRepository escalations) {
        this.escalations = escalations;
    }

    @Override
    public Kind kind() {
        return Kind.ESCALATION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Matter> find(String id) {
        try {
            return escalations.position(UUID.fromString(id), CurrentTenant.id()).map(EscalationPosition::matter);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not the id of one of ours
        }
    }
}

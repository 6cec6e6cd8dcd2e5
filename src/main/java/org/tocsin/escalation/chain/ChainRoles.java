package org.tocsin.escalation.chain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.steps.Action;
import org.tocsin.people.contact.NamedContactService;

/** Maps the role of a chain's step to an action: on call, a role in the organisation, or the contact with that key. */
@Component
class ChainRoles {

    private static final Map<Action, List<String>> WORDS = Map.of(
            Action.PAGE_ONCALL,
            List.of("ON_CALL", "ONCALL", "ON_CALL_ENGINEER", "ENGINEER", "ANALYST", "SOC_ANALYST", "SOC_L1", "L1"),
            Action.NOTIFY_TEAM,
            List.of("TEAM", "ON_CALL_TEAM", "SOC_TEAM"),
            Action.NOTIFY_TEAM_LEAD,
            List.of("TEAM_LEAD", "LEAD", "SOC_LEAD", "SENIOR_ANALYST", "SENIOR_ENGINEER", "SENIOR_SOC_ANALYST", "L2"),
            Action.NOTIFY_MANAGER,
            List.of("MANAGER", "ENGINEERING_MANAGER", "SOC_MANAGER", "INCIDENT_MANAGER", "L3"),
            Action.NOTIFY_DIRECTOR,
            List.of("DIRECTOR", "SOC_DIRECTOR"),
            Action.NOTIFY_CISO,
            List.of("CISO", "CHIEF_INFORMATION_SECURITY_OFFICER"),
            Action.NOTIFY_CTO,
            List.of("CTO"),
            Action.NOTIFY_EXECUTIVE,
            List.of("EXECUTIVE", "CEO"),
            Action.ESCALATE_TO_VENDOR,
            List.of("VENDOR"));

    private final NamedContactService contacts;

    ChainRoles(NamedContactService contacts) {
        this.contacts = contacts;
    }

    /** @return the action for the role; empty if the role is unknown */
    Optional<String> action(String role) {
        var word = role.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(entry -> entry.getKey().word())
                .findFirst()
                .or(() -> contacts.named(List.of(word)).stream()
                        .map(contact -> "notify:" + contact.key())
                        .findFirst());
    }
}

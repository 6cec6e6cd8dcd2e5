package org.tocsin.people.token;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.transaction.CurrentTenant;

/** Whether a person or token may still act; what they set up, such as calendar feeds, ends with them. */
@Service
public class AccountStatus {

    private final UserRepository users;
    private final TokenRepository tokens;
    private final Clock clock;

    AccountStatus(UserRepository users, TokenRepository tokens, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param actor id of a person or a token of the current tenant */
    @Transactional(readOnly = true)
    public boolean mayAct(UUID actor) {
        var tenantId = CurrentTenant.id();
        return !users.findActive(List.of(actor), tenantId).isEmpty()
                || tokens.findByIdAndTenantId(actor, tenantId)
                        .filter(token -> token.valid(clock.instant()))
                        .isPresent();
    }
}
